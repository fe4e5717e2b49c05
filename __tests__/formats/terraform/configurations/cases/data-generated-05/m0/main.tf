variable "v0" {
  type = number
}
locals {
  l2 = {}
  l1 = merge(local.l0, { beta = { size = abs(lookup({}, "alpha", { size = var.v0 }).size), name = coalesce(lookup(merge({}, {}), (false ? "x-y" : "b"), try(local.l0["beta"].name, "")), "z") } })
  l0 = { for k, v in { for k, v in zipmap([for i, x in local.zz : "k${i}"], local.zz) : k => "${v}!" if k != "beta" } : k => { size = length(v), name = v } }
  zz = ["p", "q"]
}
resource "terraform_data" "r0" {
  for_each = { for k, v in local.l2 : k => { size = length(v), name = v } }
  input    = [0.25, 3, 1]
}
resource "terraform_data" "r1" {
  count = min(3, abs(floor(try(concat([5, 0, 5], [var.v0])[0], max(abs(var.v0), sum(concat([0], [])))))))
  input = count.index
}
module "m0" {
  source = "./m0"
  count  = min(2, abs(floor(abs(length(terraform_data.r1)))))
  v0     = lookup({ for k, r in terraform_data.r0 : k => jsonencode(r.input) }, jsonencode(length(terraform_data.r1)), format("%s/%v", try(keys(terraform_data.r0)[0], ""), max(var.v0, count.index)))
  v1     = keys(terraform_data.r0)
}
module "m1" {
  source = "./m1"
  v0     = join(",", [for x in distinct(["x-y", "", "a"]) : upper(x)])
}
resource "terraform_data" "last" {
  input = [{ for i, x in [for k, v in { for k, r in terraform_data.r0 : k => jsonencode(r.input) } : "${k}=${v}"] : "i${i}" => { size = i, name = x } }, (lookup({}, "alpha", { size = try([for r in terraform_data.r1 : tostring(length(jsonencode(r.input)))][0], var.v0) }).size + var.v0), abs(max(length(terraform_data.r1), var.v0))]
}
output "o0" {
  value = concat([for r in terraform_data.r1 : tostring(length(jsonencode(r.input)))], [length(try(module.m1.o0["beta"].name, "b"))])
}
output "o1" {
  value = keys(terraform_data.r0)
}
