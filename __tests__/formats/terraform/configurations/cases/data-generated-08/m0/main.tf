variable "v0" {
  type = any
}
variable "v1" {
  type = number
}
locals {
  l0 = { for k, v in { beta = "true", gamma = "a" } : k => { size = length(v), name = v } }
  l1 = contains(keys({ beta = "" }), "true")
  l2 = split(",", "${format("%s/%v", "%{for x in []}[${x}]%{endfor}", max(0.25, 1.5))}-${join(",", ["true", "10"])}")
  zz = ["p", "q"]
  l3 = "true"
}
resource "terraform_data" "r0" {
  for_each = toset(compact(values({ for k, v in local.l0 : k => merge(v, { size = v.size + 1 }) })[*].name))
  input    = sum(concat([0], var.v0))
}
module "m0" {
  source   = "./m0"
  for_each = { for x in toset(flatten([compact(local.l2), [local.l3]])) : x => upper(x) }
  v0       = { for k, r in terraform_data.r0 : k => jsonencode(r.input) }
}
module "m1" {
  source   = "./m1"
  for_each = { for x in toset(split(",", join(",", ["a", "b", "a"]))) : x => upper(x) }
  v0       = lookup({ for k, m in module.m0 : k => jsonencode(m.o1) }, "${local.l3}-${contains(local.l2, each.key)}", upper(local.l3))
}
resource "terraform_data" "last" {
  input = [local.l1, (sum(concat([0], var.v0)) * 2), sort(split(",", local.l3))]
}
output "o0" {
  value = local.l1
}
output "o1" {
  value = var.v0
}
