variable "v0" {
  type = string
}
locals {
  l1 = replace(var.v0, "a", upper(var.v0))
  l0 = [for x in [var.v0, "%{for x in ["web", ""]}[${x}]%{endfor}"] : length(x)]
  zz = ["p", "q"]
}
resource "terraform_data" "r0" {
  for_each         = toset([for k, v in { for x in toset([]) : x => upper(x) } : "${k}=${v}"])
  input            = { for k, v in { for i, x in concat([var.v0, var.v0], concat([], ["true", "true", "10"])) : "i${i}" => { size = i, name = x } } : k => v.name }
  triggers_replace = [local.l0, each.key]
}
resource "terraform_data" "r1" {
  count            = min(3, abs(floor((!(0 > 10) ? ((true ? 1.5 : 3) + (1.5 + -1)) : max(length(local.l1), (5 * 2))))))
  input            = { for k, r in terraform_data.r0 : k => jsonencode(r.input) }
  triggers_replace = [can({ for x in toset(keys(terraform_data.r0)) : x => upper(x) }["alpha"]), { for i, x in split(",", var.v0) : "i${i}" => { size = i, name = x } }]
}
resource "terraform_data" "r2" {
  count            = min(3, abs(floor((alltrue([for x in [for k, v in {} : "${k}=${v}"] : x != ""]) ? (5 + abs(2)) : (length(terraform_data.r1) + sum(concat([0], local.l0)))))))
  input            = { for i, x in sort(["web", upper(var.v0)]) : "i${i}" => { size = i, name = x } }
  triggers_replace = [{ for k, v in { for k, v in merge({ for k, r in terraform_data.r0 : k => jsonencode(r.input) }, { for k, r in terraform_data.r0 : k => jsonencode(r.input) }) : k => { size = length(v), name = v } } : k => merge(v, { size = v.size + 1 }) }, length({ for i, x in flatten([keys(terraform_data.r0), [local.l1]]) : "i${i}" => { size = i, name = x } })]
}
resource "terraform_data" "last" {
  input = [{ for x in toset(["true", "a"]) : x => upper(x) }, merge({ for k, v in { for k, v in { for k, r in terraform_data.r0 : k => jsonencode(r.input) } : k => { size = length(v), name = v } } : k => merge(v, { size = v.size + 1 }) }, { beta = { size = length(terraform_data.r2), name = lookup({ for k, r in terraform_data.r0 : k => jsonencode(r.input) }, try({}["beta"].name, local.l1), format("%s/%v", var.v0, length(terraform_data.r2))) } }), [for x in [for r in terraform_data.r1 : tostring(length(jsonencode(r.input)))] : length(x)]]
}
output "o0" {
  value = { for k, v in { for k, r in terraform_data.r0 : k => jsonencode(r.input) } : k => { size = length(v), name = v } }
}
output "o1" {
  value = { for k, v in { for k, v in { for k, v in {} : k => "${v}!" if k != "beta" } : k => { size = length(v), name = v } } : k => v.name }
}
