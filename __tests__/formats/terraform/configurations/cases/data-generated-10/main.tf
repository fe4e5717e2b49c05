variable "v0" {
  type    = any
  default = true
}
variable "v1" {
  type    = string
  default = "web"
}
variable "v2" {
  type    = any
  default = ["", "10"]
}
variable "v3" {
  type    = list(number)
  default = [0, 3, 2]
}
locals {
  l2 = abs(3)
  l1 = var.v1
  l0 = values({ for k, v in merge({}, { for k, v in { beta = { size = 5, name = "10" } } : k => v.name }) : k => { size = length(v), name = v } })[*].size
  zz = ["p", "q"]
}
resource "terraform_data" "r0" {
  for_each = toset(var.v2)
  input    = values({ for k, v in merge(zipmap([for i, x in local.zz : "k${i}"], local.zz), zipmap([for i, x in local.zz : "k${i}"], local.zz)) : k => { size = length(v), name = v } })[*].size
}
resource "terraform_data" "r1" {
  for_each         = toset([for k, v in { for k, v in { for k, v in { delta = "web" } : k => { size = length(v), name = v } } : k => merge(v, { size = v.size + 1 }) } : v.name if v.size > 1])
  input            = local.l0
  triggers_replace = [lookup({}, "alpha", { size = length(var.v3) }).size, var.v3]
}
resource "terraform_data" "r2" {
  for_each         = { for k, v in { for i, x in tolist(toset(keys(terraform_data.r1))) : "i${i}" => { size = i, name = x } } : k => merge(v, { size = v.size + 1 }) }
  input            = sort(compact(keys(terraform_data.r1)))
  triggers_replace = [var.v2, concat([for x in [for x in keys(terraform_data.r0) : upper(x)] : upper(x)], keys({ for k, r in terraform_data.r1 : k => jsonencode(r.input) }))]
}
resource "terraform_data" "r3" {
  count = min(3, abs(floor(local.l2)))
  input = { for k, v in merge({ for i, x in keys(terraform_data.r1) : "i${i}" => { size = i, name = x } }, { beta = { size = (local.l2 * 2), name = lookup(zipmap([for i, x in local.zz : "k${i}"], local.zz), coalesce(var.v1, "z"), format("%s/%v", local.l1, local.l2)) } }) : k => merge(v, { size = v.size + 1 }) }
}
module "m0" {
  source = "./m0"
  count  = min(2, abs(floor(max(lookup({}, "alpha", { size = 5 }).size, sum(concat([0], [for x in local.l0 : x + 1]))))))
  v0     = { for k, r in terraform_data.r0 : k => jsonencode(r.input) }
}
module "m1" {
  source = "./m1"
  count  = min(2, abs(floor(max(length(join(",", keys(terraform_data.r0))), local.l2))))
  v0     = { for k, r in terraform_data.r0 : k => jsonencode(r.input) }
  v1     = "10"
}
resource "terraform_data" "last" {
  input = [var.v3, can({ beta = "true", alpha = "x-y", gamma = "b" }["alpha"]), { for k, r in terraform_data.r2 : k => jsonencode(r.input) }]
}
output "o0" {
  value = { for k, v in merge({}, { for k, v in { eps = { size = 5, name = "a", extra = ["a"] }, beta = { size = 1.5, name = "b" }, delta = { size = 10, name = "x-y", extra = ["b", "b"] } } : k => v.name }) : k => "${v}!" if k != "beta" }
}
output "o1" {
  value = var.v0
}
