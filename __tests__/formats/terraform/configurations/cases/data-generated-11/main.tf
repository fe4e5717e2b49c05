variable "v0" {
  type    = string
  default = "b"
}
variable "v1" {
  type    = map(object({ size = number, name = string, extra = optional(list(string), ["d"]) }))
  default = { gamma = { size = 0.25, name = "b", extra = [] } }
}
variable "v2" {
  type    = number
  default = 10
}
variable "v3" {
  type    = map(string)
  default = { alpha = "b", delta = "x-y" }
}
locals {
  l1 = concat(local.l0, [try([10, 0][0], max(var.v2, (var.v2 * 2)))])
  zz = ["p", "q"]
  l0 = [0, 1, 0.25]
}
resource "terraform_data" "r0" {
  for_each         = toset(values({ alpha = var.v0, ("10") = "p" }))
  input            = each.key
  triggers_replace = [var.v3, tolist(toset(distinct([var.v0, each.value])))]
}
resource "terraform_data" "r1" {
  count            = min(3, abs(floor(1.5)))
  input            = (count.index > ((var.v0 == var.v0) ? var.v2 : var.v2))
  triggers_replace = ["%{for x in [for x in keys(terraform_data.r0) : upper(x)]}[${x}]%{endfor}", [for i, x in keys({ alpha = "web", ("web") = "p" }) : i]]
}
resource "terraform_data" "r2" {
  for_each = { for k, v in var.v1 : k => merge(v, { size = v.size + 1 }) }
  input    = [for x in [for r in terraform_data.r1 : tostring(length(jsonencode(r.input)))] : length(x)]
}
module "m0" {
  source   = "./m0"
  for_each = { for k, r in terraform_data.r2 : k => jsonencode(r.input) }
  v0       = merge({ for k, r in terraform_data.r2 : k => jsonencode(r.input) }, { for k, v in { for x in toset([for r in terraform_data.r1 : tostring(length(jsonencode(r.input)))]) : x => upper(x) } : k => "${v}!" if k != "beta" })
}
module "m1" {
  source   = "./m1"
  for_each = { alpha = var.v0, ("${(true ? var.v0 : "a")}-${length(terraform_data.r1)}") = "p" }
  v0       = { for i, x in keys(terraform_data.r2) : "i${i}" => { size = i, name = x } }
  v1       = var.v1
}
resource "terraform_data" "last" {
  input = [var.v0, values(var.v1)[*].size, { for k, v in merge({ for k, v in { for k, m in module.m0 : k => jsonencode(m.o1) } : k => "${v}!" if k != "beta" }, { for k, v in { alpha = "b" } : k => "${v}!" if k != "beta" }) : k => "${v}!" if k != "beta" }]
}
output "o0" {
  value = { for k, v in var.v1 : k => merge(v, { size = v.size + 1 }) }
}
output "o1" {
  value = { for k, m in module.m1 : k => jsonencode(m.o1) }
}
