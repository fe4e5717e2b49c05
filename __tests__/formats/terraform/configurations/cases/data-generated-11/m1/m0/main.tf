variable "v0" {
  type = bool
}
variable "v1" {
  type = bool
}
locals {
  l3 = [for x in [for x in [for x in [for x in [""] : upper(x)] : upper(x)] : length(x)] : x + 1]
  l1 = 0.25
  zz = ["p", "q"]
  l0 = true
  l2 = { for k, v in tomap(merge({ for k, v in { delta = "true" } : k => "${v}!" if k != "beta" }, { for k, v in { alpha = { size = 1.5, name = "web" } } : k => v.name })) : k => "${v}!" if k != "beta" }
}
resource "terraform_data" "r0" {
  for_each         = toset(keys({ for k, v in { beta = { size = 1, name = "b", extra = ["x-y", "web", "10"] }, alpha = { size = 0.25, name = "10", extra = ["true", "a"] }, gamma = { size = 3, name = "", extra = [] } } : k => merge(v, { size = v.size + 1 }) }))
  input            = { gamma = { size = 5, name = "a" } }
  triggers_replace = [merge({ for k, v in tomap(local.l2) : k => "${v}!" if k != "beta" }, { delta = "a", beta = "10" }), lookup({ for k, v in { for k, v in { gamma = { size = 1.5, name = "a" } } : k => merge(v, { size = v.size + 1 }) } : k => v.name }, each.value, coalesce(each.value, "z"))]
}
resource "terraform_data" "r1" {
  for_each = toset(keys({ for i, x in compact(["10", "a"]) : "i${i}" => { size = i, name = x } }))
  input    = values(merge({ for k, v in { for k, v in { alpha = "b" } : k => "${v}!" if k != "beta" } : k => { size = length(v), name = v } }, { beta = { size = local.l1, name = tostring(abs(2)) } }))[*].name
}
resource "terraform_data" "last" {
  input = [{ for k, v in { for k, v in merge({ delta = { size = 3, name = "x-y", extra = ["b", "a", "b"] }, beta = { size = 1.5, name = "x-y" }, alpha = { size = 2, name = "a" } }, { beta = { size = 1, name = "x-y" } }) : k => merge(v, { size = v.size + 1 }) } : k => v.name }, replace("%{for x in ["", "x-y", "10"]}[${x}]%{endfor}", "a", join(",", keys(terraform_data.r0))), { for i, x in keys(terraform_data.r0) : "i${i}" => { size = i, name = x } }]
}
output "o0" {
  value = [for i, x in ["x-y"] : i]
}
output "o1" {
  value = { for k, r in terraform_data.r0 : k => jsonencode(r.input) }
}
