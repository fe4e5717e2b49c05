variable "v0" {
  type = list(string)
}
variable "v1" {
  type = map(object({ size = number, name = string, extra = optional(list(string), ["d"]) }))
}
variable "v2" {
  type = string
}
locals {
  l1 = { for k, v in { for k, v in var.v1 : k => v.name } : k => "${v}!" if k != "beta" }
  zz = ["p", "q"]
  l0 = sum(concat([0], [for x in values(var.v1)[*].size : x + 1]))
}
resource "terraform_data" "r0" {
  count            = min(3, abs(floor(abs(0))))
  input            = (((var.v2 == coalesce(var.v2, "z")) ? length((false ? var.v2 : var.v2)) : ((false && false) ? abs(local.l0) : try(var.v1["alpha"].size, count.index))) > count.index)
  triggers_replace = [{ for k, v in tomap(local.l1) : k => { size = length(v), name = v } }, local.l1]
}
resource "terraform_data" "r1" {
  for_each = toset(keys({ for k, v in local.l1 : k => { size = length(v), name = v } }))
  input    = values({ for k, v in local.l1 : k => { size = length(v), name = v } })[*].size
}
resource "terraform_data" "r2" {
  for_each = toset(values(merge({ for i, x in var.v0 : "i${i}" => { size = i, name = x } }, { beta = { size = local.l0, name = var.v2 } }))[*].name)
  input    = { for i, x in [lookup(zipmap([for i, x in local.zz : "k${i}"], local.zz), each.value, "${"x-y"}-${false}"), var.v2] : "i${i}" => { size = i, name = x } }
}
resource "terraform_data" "last" {
  input = [join(",", [for r in terraform_data.r0 : tostring(length(jsonencode(r.input)))]), false, (alltrue([for x in ["true"] : x != ""]) ? length(terraform_data.r0) : local.l0)]
}
output "o0" {
  value = [for i, x in [for x in flatten([keys(terraform_data.r1), [var.v2]]) : upper(x)] : i]
}
output "o1" {
  value = { for k, r in terraform_data.r1 : k => jsonencode(r.input) }
}
