variable "v0" {
  type = bool
}
variable "v1" {
  type = any
}
variable "v2" {
  type = list(string)
}
locals {
  l0 = concat([for i, x in var.v2 : i], [try({ eps = { size = 1.5, name = "" }, delta = { size = 1, name = "x-y" } }["alpha"].size, try({ for i, x in ["", "a", "web"] : "i${i}" => { size = i, name = x } }["alpha"].size, length("b")))])
  l2 = var.v2
  l3 = { for i, x in values(zipmap([for i, x in local.zz : "k${i}"], local.zz)) : "i${i}" => { size = i, name = x } }
  zz = ["p", "q"]
  l1 = { for k, v in { for k, v in { eps = "10" } : k => "${v}!" if k != "beta" } : k => { size = length(v), name = v } }
}
resource "terraform_data" "r0" {
  for_each = toset(keys({ for x in toset(values(local.l3)[*].name) : x => upper(x) }))
  input    = [for x in var.v2 : upper(x)]
}
resource "terraform_data" "r1" {
  for_each = { for i, x in keys(terraform_data.r0) : "i${i}" => { size = i, name = x } }
  input    = { for k, v in { for k, v in local.l3 : k => merge(v, { size = v.size + 1 }) } : k => merge(v, { size = v.size + 1 }) }
}
module "m0" {
  source = "./m0"
  count  = min(2, abs(floor((length({ for k, r in terraform_data.r1 : k => jsonencode(r.input) }) * 2))))
  v0     = { for k, v in { for i, x in sort(local.l2) : "i${i}" => { size = i, name = x } } : k => v.name }
  v1     = { for k, r in terraform_data.r0 : k => jsonencode(r.input) }
}
resource "terraform_data" "last" {
  input = ["10", try([for x in [for i, x in ["b"] : i] : x + 1][0], length(coalesce("b", "z"))), { for k, v in zipmap([for i, x in local.zz : "k${i}"], local.zz) : k => { size = length(v), name = v } }]
}
output "o0" {
  value = join(",", split(",", "a"))
}
output "o1" {
  value = tomap({ for k, r in terraform_data.r0 : k => jsonencode(r.input) })
}
