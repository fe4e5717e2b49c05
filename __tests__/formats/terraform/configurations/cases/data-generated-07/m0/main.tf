variable "v0" {
  type = bool
}
variable "v1" {
  type = any
}
variable "v2" {
  type = any
}
locals {
  l2 = try({ gamma = { size = 3, name = "true" }, beta = { size = 10, name = "a" } }["beta"].name, join(",", sort(["b"])))
  l1 = { for k, v in { for k, v in { for i, x in [for x in [] : upper(x)] : "i${i}" => { size = i, name = x } } : k => v.name } : k => { size = length(v), name = v } }
  zz = ["p", "q"]
  l0 = try([1.5, 0][0], length([for x in ["10", "b"] : length(x)]))
}
resource "terraform_data" "r0" {
  input = [upper(coalesce(tostring(local.l0), "z")), local.l2]
}
resource "terraform_data" "r1" {
  for_each = toset(terraform_data.r0.input)
  input    = [2, 10, 5]
}
resource "terraform_data" "last" {
  input = [{ for k, r in terraform_data.r1 : k => jsonencode(r.input) }, distinct(keys(terraform_data.r1)), flatten([terraform_data.r0.input, [terraform_data.r0.id]])]
}
output "o0" {
  value = concat(values({ for k, v in { for k, r in terraform_data.r1 : k => jsonencode(r.input) } : k => { size = length(v), name = v } })[*].size, [try([for x in [0] : x + 1][0], sum(concat([0], [2, 10])))])
}
output "o1" {
  value = lookup({}, "alpha", { size = local.l0 }).size
}
