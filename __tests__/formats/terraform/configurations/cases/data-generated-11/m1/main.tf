variable "v0" {
  type = any
}
variable "v1" {
  type = any
}
locals {
  l0 = (sum(concat([0], values(var.v0)[*].size)) + sum(concat([0], [for i, x in ["true", "x-y", ""] : i])))
  zz = ["p", "q"]
  l1 = { for k, v in {} : k => { size = length(v), name = v } }
}
resource "terraform_data" "r0" {
  for_each         = merge(var.v1, { beta = { size = local.l0, name = tostring(2) } })
  input            = local.l0
  triggers_replace = [local.l1, each.value.name]
}
resource "terraform_data" "r1" {
  count = min(3, abs(floor(((abs(local.l0) > local.l0) ? try(concat([10], [local.l0])[0], sum(concat([0], [0.25, 10, 10]))) : local.l0))))
  input = concat([], [local.l0])
}
module "m0" {
  source = "./m0"
  count  = min(2, abs(floor((!can({ beta = "", gamma = "b" }["alpha"]) ? sum(concat([0], range(length(["10", "b", "b"])))) : try(local.l1["alpha"].size, local.l0)))))
  v0     = can({ for k, r in terraform_data.r0 : k => jsonencode(r.input) }["alpha"])
  v1     = false
}
module "m1" {
  source = "./m1"
  count  = min(2, abs(floor(length(terraform_data.r1))))
  v0     = count.index
}
resource "terraform_data" "last" {
  input = [[1.5, 10], values(zipmap([for i, x in local.zz : "k${i}"], local.zz)), { for k, v in { delta = { size = 2, name = "web", extra = ["b", "true"] }, beta = { size = 1.5, name = "x-y", extra = ["true", "true", "a"] }, alpha = { size = 1.5, name = "web" } } : k => v.name }]
}
output "o0" {
  value = merge(merge({ for k, v in { for k, r in terraform_data.r0 : k => jsonencode(r.input) } : k => { size = length(v), name = v } }, { beta = { size = length({ for k, r in terraform_data.r0 : k => jsonencode(r.input) }), name = try([for r in terraform_data.r1 : tostring(length(jsonencode(r.input)))][0], "x-y") } }), { beta = { size = local.l0, name = "web" } })
}
output "o1" {
  value = module.m1[*].o0
}
