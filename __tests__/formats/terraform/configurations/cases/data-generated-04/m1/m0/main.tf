variable "v0" {
  type = map(string)
}
variable "v1" {
  type = any
}
locals {
  l3 = concat([for x in local.l2 : length(x)], [(1 * 2)])
  l0 = (((length(concat(["x-y", "x-y", "a"], [])) == 0) ? try([for x in ["a", ""] : length(x)][0], (1 * 2)) : (sum(concat([0], [])) * 2)) > try({ for k, v in zipmap([for i, x in local.zz : "k${i}"], local.zz) : k => { size = length(v), name = v } }["alpha"].size, lookup({}, "alpha", { size = try([5][0], 10) }).size))
  l2 = ["web", "web"]
  zz = ["p", "q"]
  l1 = [for i, x in compact([for k, v in var.v1 : "${k}=${v}"]) : i]
}
resource "terraform_data" "r0" {
  for_each = merge(merge(merge({ beta = { size = 1.5, name = "10" }, gamma = { size = 0, name = "x-y" } }, { beta = { size = 3, name = "b" } }), { beta = { size = try({ eps = { size = 1, name = "a" }, alpha = { size = 3, name = "a", extra = ["b", "b"] } }["alpha"].size, 10), name = join(",", []) } }), { beta = { size = lookup({}, "alpha", { size = sum(concat([0], local.l1)) }).size, name = replace(coalesce("", "z"), "a", jsonencode(local.l0)) } })
  input    = { delta = "web", alpha = "true" }
}
resource "terraform_data" "r1" {
  count            = min(3, abs(floor(sum(concat([0], [for x in local.l3 : x + 1])))))
  input            = (lookup({ for k, v in zipmap([for i, x in local.zz : "k${i}"], local.zz) : k => "${v}!" if k != "beta" }, "a", "x-y") == tostring(count.index))
  triggers_replace = [local.l2, { for k, r in terraform_data.r0 : k => jsonencode(r.input) }]
}
resource "terraform_data" "last" {
  input = [length(terraform_data.r1), local.l1, { for k, v in { for k, v in { for k, v in { eps = { size = 10, name = "a" }, alpha = { size = -1, name = "true" } } : k => merge(v, { size = v.size + 1 }) } : k => merge(v, { size = v.size + 1 }) } : k => v.name }]
}
output "o0" {
  value = var.v0
}
output "o1" {
  value = [for x in local.l2 : length(x)]
}
