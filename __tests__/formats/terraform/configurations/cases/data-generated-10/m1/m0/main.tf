variable "v0" {
  type = bool
}
variable "v1" {
  type = any
}
locals {
  l2 = { gamma = "b", beta = "" }
  l1 = local.l0
  l0 = { for k, v in merge(merge({}, { beta = { size = 10, name = try(["web", "a"][0], "web") } }), { beta = { size = max(lookup({}, "alpha", { size = 2 }).size, 10), name = format("%s/%v", "${"x-y"}-${var.v0}", lookup({}, "alpha", { size = 1 }).size) } }) : k => merge(v, { size = v.size + 1 }) }
  zz = ["p", "q"]
}
resource "terraform_data" "r0" {
  input = local.l1
}
resource "terraform_data" "r1" {
  count = min(3, abs(floor(try([10, 3][0], lookup({}, "alpha", { size = try({}["alpha"].size, 0.25) }).size))))
  input = values(local.l0)[*].size
}
resource "terraform_data" "r2" {
  input = [for x in [for x in [for r in terraform_data.r1 : tostring(length(jsonencode(r.input)))] : length(x)] : x + 1]
}
resource "terraform_data" "last" {
  input = [merge(zipmap([for i, x in local.zz : "k${i}"], local.zz), { gamma = "web", beta = "true", alpha = "web" }), range(length([join(",", [for r in terraform_data.r1 : tostring(length(jsonencode(r.input)))]), try(local.l0["beta"].name, terraform_data.r0.id)])), merge({ for x in toset(values(local.l0)[*].name) : x => upper(x) }, tomap(tomap(local.l2)))]
}
output "o0" {
  value = terraform_data.r2.id
}
output "o1" {
  value = (length(terraform_data.r1) > 2)
}
