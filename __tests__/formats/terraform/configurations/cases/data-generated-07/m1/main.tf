variable "v0" {
  type = any
}
variable "v1" {
  type = list(number)
}
locals {
  zz = ["p", "q"]
  l2 = local.l1
  l0 = var.v1
  l3 = { for x in toset(values({ delta = { size = -1, name = "" } })[*].name) : x => upper(x) }
  l4 = local.l1
  l1 = lookup(zipmap([for i, x in local.zz : "k${i}"], local.zz), try({ for k, v in { alpha = "web", ("x-y") = "p" } : k => { size = length(v), name = v } }["beta"].name, replace(tostring(var.v0), "a", "true")), jsonencode("${"%{for x in []}[${x}]%{endfor}"}-${!true}"))
}
resource "terraform_data" "r0" {
  input            = (coalesce(replace(jsonencode(false), "a", "${local.l1}-${var.v0}"), "z") == lookup(local.l3, local.l2, tostring(var.v0)))
  triggers_replace = ["x-y", (abs((var.v0 * 2)) > sum(concat([0], values({ delta = { size = 2, name = "10" }, eps = { size = 1.5, name = "web" } })[*].size)))]
}
resource "terraform_data" "r1" {
  for_each         = { for i, x in [for x in compact(["", "a"]) : upper(x)] : "i${i}" => { size = i, name = x } }
  input            = [for k, v in { for i, x in [for k, v in zipmap([for i, x in local.zz : "k${i}"], local.zz) : "${k}=${v}"] : "i${i}" => { size = i, name = x } } : v.name if v.size > 1]
  triggers_replace = [join(",", ["b"]), [for i, x in distinct(split(",", terraform_data.r0.id)) : i]]
}
resource "terraform_data" "r2" {
  input            = split(",", local.l4)
  triggers_replace = [{ for x in toset(keys(terraform_data.r1)) : x => upper(x) }, 10]
}
resource "terraform_data" "last" {
  input = [terraform_data.r0.input, values({ for i, x in keys(terraform_data.r1) : "i${i}" => { size = i, name = x } })[*].size, (length(keys(terraform_data.r1)) == 0)]
}
output "o0" {
  value = { for k, v in { for i, x in keys(terraform_data.r1) : "i${i}" => { size = i, name = x } } : k => merge(v, { size = v.size + 1 }) }
}
output "o1" {
  value = var.v0
}
