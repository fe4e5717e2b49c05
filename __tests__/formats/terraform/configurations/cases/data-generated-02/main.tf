variable "v0" {
  type    = string
  default = "b"
}
variable "v1" {
  type    = any
  default = false
}
variable "v2" {
  type    = map(string)
  default = { eps = "true" }
}
variable "v3" {
  type    = any
  default = [-1]
}
locals {
  l1 = 5
  l3 = { for k, v in {} : k => merge(v, { size = v.size + 1 }) }
  zz = ["p", "q"]
  l2 = length(zipmap([for i, x in local.zz : "k${i}"], local.zz))
  l0 = var.v0
}
resource "terraform_data" "r0" {
  for_each = local.l3
  input    = (var.v1 ? max(max((var.v1 ? local.l2 : 2), each.value.size), abs(try(var.v3[0], local.l2))) : (((each.value.name == local.l0) && var.v1) ? local.l2 : sum(concat([0], range(length(["x-y"]))))))
}
resource "terraform_data" "r1" {
  input            = [for x in keys(terraform_data.r0) : upper(x)]
  triggers_replace = [local.l0, lookup({ for k, r in terraform_data.r0 : k => jsonencode(r.input) }, (var.v1 ? "%{for x in keys(terraform_data.r0)}[${x}]%{endfor}" : var.v0), join(",", concat([], keys(terraform_data.r0))))]
}
resource "terraform_data" "r2" {
  for_each         = { for i, x in [for k, v in local.l3 : v.name if v.size > 1] : "i${i}" => { size = i, name = x } }
  input            = (each.value.size + length({ for k, v in local.l3 : k => merge(v, { size = v.size + 1 }) }))
  triggers_replace = [{ for k, v in local.l3 : k => merge(v, { size = v.size + 1 }) }, { eps = "b", alpha = "a", beta = "b" }]
}
module "m0" {
  source = "./m0"
  v0     = local.l3
  v1     = upper(join(",", keys(terraform_data.r0)))
  v2     = local.l1
}
resource "terraform_data" "last" {
  input = [[for x in range(length(keys(terraform_data.r0))) : x + 1], keys(terraform_data.r2), var.v3]
}
output "o0" {
  value = { for i, x in distinct([for k, v in local.l3 : v.name if v.size > 1]) : "i${i}" => { size = i, name = x } }
}
output "o1" {
  value = (local.l2 + sum(concat([0], concat(var.v3, [local.l2]))))
}
