variable "v0" {
  type = string
}
variable "v1" {
  type = list(number)
}
variable "v2" {
  type = any
}
locals {
  l1 = [var.v0, format("%s/%v", (!false ? lookup({}, var.v0, "b") : var.v0), try({ for i, x in ["10", "b"] : "i${i}" => { size = i, name = x } }["alpha"].size, try([3, 10][0], 3)))]
  l0 = "x-y"
  zz = ["p", "q"]
}
resource "terraform_data" "r0" {
  for_each = toset(sort(local.l1))
  input    = local.l1
}
resource "terraform_data" "r1" {
  count            = min(3, abs(floor(5)))
  input            = [for i, x in [for x in keys({ alpha = { size = 10, name = "x-y" }, delta = { size = 3, name = "a" } }) : upper(x)] : i]
  triggers_replace = [{ for k, v in { for k, v in { for k, v in { gamma = "x-y" } : k => { size = length(v), name = v } } : k => merge(v, { size = v.size + 1 }) } : k => merge(v, { size = v.size + 1 }) }, { for k, v in { for x in toset(local.l1) : x => upper(x) } : k => "${v}!" if k != "beta" }]
}
resource "terraform_data" "last" {
  input = [(abs(try({ delta = { size = 5, name = "10" } }["alpha"].size, length(terraform_data.r1))) > length(terraform_data.r1)), merge(merge({ for k, r in terraform_data.r0 : k => jsonencode(r.input) }, { alpha = "web", ("web") = "p" }), { for k, v in { delta = "true" } : k => "${v}!" if k != "beta" }), can(merge(var.v2, { alpha = "web", beta = "10" })["alpha"])]
}
output "o0" {
  value = try(var.v1[0], length(merge({}, { beta = { size = length(terraform_data.r1), name = local.l0 } })))
}
output "o1" {
  value = [for k, v in zipmap([for i, x in local.zz : "k${i}"], local.zz) : "${k}=${v}"]
}
