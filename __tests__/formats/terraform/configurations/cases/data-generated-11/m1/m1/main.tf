variable "v0" {
  type = any
}
locals {
  l1 = !contains([join(",", []), lookup(local.l0, "true", "10")], replace(lookup(local.l0, "", "true"), "a", "%{for x in ["x-y", "true", "10"]}[${x}]%{endfor}"))
  l2 = range(length(compact(concat(compact(["", "10"]), [for k, v in local.l0 : "${k}=${v}"]))))
  zz = ["p", "q"]
  l0 = tomap(zipmap([for i, x in local.zz : "k${i}"], local.zz))
  l3 = local.l2
}
resource "terraform_data" "r0" {
  for_each = merge({ for k, v in { for k, v in { eps = { size = 0, name = "web" }, beta = { size = 2, name = "true" }, alpha = { size = 0, name = "x-y" } } : k => merge(v, { size = v.size + 1 }) } : k => merge(v, { size = v.size + 1 }) }, { beta = { size = var.v0, name = try(["", "true", "x-y"][0], "%{for x in ["b", "b", "true"]}[${x}]%{endfor}") } })
  input    = { for k, v in { alpha = each.key, (coalesce(each.value.name, "z")) = "p" } : k => { size = length(v), name = v } }
}
resource "terraform_data" "r1" {
  for_each         = toset([for k, v in zipmap([for i, x in local.zz : "k${i}"], local.zz) : "${k}=${v}"])
  input            = var.v0
  triggers_replace = [lookup({}, "alpha", { size = var.v0 }).size, !contains([for k, v in { beta = { size = 1, name = "b" }, delta = { size = 3, name = "", extra = [] } } : v.name if v.size > 1], (local.l1 ? "true" : "web"))]
}
resource "terraform_data" "last" {
  input = [var.v0, keys(terraform_data.r1), (alltrue([for x in keys(terraform_data.r0) : x != ""]) && local.l1)]
}
output "o0" {
  value = (var.v0 + abs((var.v0 * 2)))
}
output "o1" {
  value = local.l2
}
