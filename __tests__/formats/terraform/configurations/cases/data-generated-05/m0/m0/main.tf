variable "v0" {
  type = any
}
variable "v1" {
  type = list(string)
}
locals {
  zz = ["p", "q"]
  l0 = [for i, x in ["b", "b", "a"] : i]
  l1 = var.v0
}
resource "terraform_data" "r0" {
  for_each         = merge({ for k, v in { beta = "true", gamma = "a" } : k => { size = length(v), name = v } }, { beta = { size = length((false ? local.l1 : var.v0)), name = "${(true ? var.v0 : "x-y")}-${sum(concat([0], local.l0))}" } })
  input            = merge({ for k, v in { for x in toset(flatten([var.v1, [each.key]])) : x => upper(x) } : k => "${v}!" if k != "beta" }, merge(zipmap([for i, x in local.zz : "k${i}"], local.zz), { eps = "10", delta = "true" }))
  triggers_replace = [can({ for k, v in { for i, x in var.v1 : "i${i}" => { size = i, name = x } } : k => v.name }["alpha"]), abs(each.value.size)]
}
resource "terraform_data" "last" {
  input = [(upper("${local.l1}-${"b"}") == local.l1), {}, abs(((10 + 2) * 2))]
}
output "o0" {
  value = { for i, x in tolist(toset(keys(terraform_data.r0))) : "i${i}" => { size = i, name = x } }
}
output "o1" {
  value = local.l0
}
