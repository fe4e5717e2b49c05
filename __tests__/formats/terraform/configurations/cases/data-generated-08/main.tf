variable "v0" {
  type    = string
  default = "x-y"
}
variable "v1" {
  type    = any
  default = false
}
variable "v2" {
  type    = map(string)
  default = {}
}
variable "v3" {
  type    = map(object({ size = number, name = string, extra = optional(list(string), ["d"]) }))
  default = { beta = { size = 1.5, name = "10", extra = ["x-y", "", "10"] } }
}
locals {
  l3 = compact(values(var.v2))
  zz = ["p", "q"]
  l0 = try(var.v3["alpha"].size, max(abs(lookup({}, "alpha", { size = 1.5 }).size), length({ for k, v in { gamma = "" } : k => { size = length(v), name = v } })))
  l1 = false
  l2 = [for x in [for x in concat(distinct(["a", "b"]), sort(["10", "10", "a"])) : upper(x)] : length(x)]
}
resource "terraform_data" "r0" {
  input            = try(values({ for k, v in merge({ gamma = "x-y", delta = "web" }, var.v2) : k => { size = length(v), name = v } })[*].size[0], try({ for i, x in local.l3 : "i${i}" => { size = i, name = x } }["alpha"].size, abs(5)))
  triggers_replace = [!(length(sort(local.l3)) == 0), var.v0]
}
resource "terraform_data" "r1" {
  for_each = { for k, v in var.v3 : k => merge(v, { size = v.size + 1 }) }
  input    = try({ for i, x in [for k, v in { for k, v in var.v3 : k => v.name } : "${k}=${v}"] : "i${i}" => { size = i, name = x } }["alpha"].size, each.value.size)
}
module "m0" {
  source = "./m0"
  count  = min(2, abs(floor(local.l0)))
  v0     = local.l2
  v1     = ((count.index * 2) * 2)
}
resource "terraform_data" "last" {
  input = [var.v3, var.v1, { for k, v in var.v3 : k => merge(v, { size = v.size + 1 }) }]
}
output "o0" {
  value = join(",", concat(keys(terraform_data.r1), ["true"]))
}
output "o1" {
  value = lookup({ for x in toset(local.l3) : x => upper(x) }, upper(var.v0), terraform_data.r0.id)
}
