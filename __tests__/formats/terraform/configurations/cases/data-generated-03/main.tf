variable "v0" {
  type    = number
  default = 1
}
variable "v1" {
  type    = any
  default = {}
}
variable "v2" {
  type    = any
  default = []
}
variable "v3" {
  type    = bool
  default = false
}
locals {
  zz = ["p", "q"]
  l0 = [for i, x in values({ for k, v in { for x in toset(var.v2) : x => upper(x) } : k => "${v}!" if k != "beta" }) : i]
  l1 = { alpha = (var.v3 ? format("%s/%v", (true ? "a" : "10"), try(local.l0[0], var.v0)) : tostring(lookup({}, "alpha", { size = 1.5 }).size)), ("${jsonencode(var.v1)}-${var.v0}") = "p" }
}
resource "terraform_data" "r0" {
  count = min(3, abs(floor(abs(lookup({}, "alpha", { size = sum(concat([0], local.l0)) }).size))))
  input = sum(concat([0], local.l0))
}
resource "terraform_data" "r1" {
  input = [for r in terraform_data.r0 : tostring(length(jsonencode(r.input)))]
}
resource "terraform_data" "r2" {
  input            = values(merge({ for k, v in { for k, v in {} : k => v.name } : k => { size = length(v), name = v } }, { beta = { size = sum(concat([0], values({ eps = { size = 1, name = "x-y" }, gamma = { size = 5, name = "10" } })[*].size)), name = tostring(length(terraform_data.r1.id)) } }))[*].size
  triggers_replace = [contains(var.v2, "${terraform_data.r1.id}-${terraform_data.r1.id}"), (contains([for k, v in var.v1 : "${k}=${v}"], tostring(var.v0)) && !false)]
}
resource "terraform_data" "r3" {
  for_each         = toset(sort([for x in [for x in var.v2 : upper(x)] : upper(x)]))
  input            = (length(var.v2) == 0)
  triggers_replace = [values(merge({ for i, x in var.v2 : "i${i}" => { size = i, name = x } }, { beta = { size = length(terraform_data.r0), name = terraform_data.r1.id } }))[*].size, zipmap([for i, x in local.zz : "k${i}"], local.zz)]
}
module "m0" {
  source = "./m0"
  v0     = var.v3
  v1     = join(",", distinct([for k, v in { gamma = { size = 0.25, name = "x-y", extra = [] }, beta = { size = 0, name = "web" } } : v.name if v.size > 1]))
}
resource "terraform_data" "last" {
  input = [terraform_data.r1.input, sort(var.v2), var.v2]
}
output "o0" {
  value = { gamma = "true", alpha = "10" }
}
output "o1" {
  value = [for x in sort(var.v2) : upper(x)]
}
