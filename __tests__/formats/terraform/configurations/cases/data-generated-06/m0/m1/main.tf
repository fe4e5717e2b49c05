variable "v0" {
  type = list(string)
}
variable "v1" {
  type = string
}
locals {
  zz = ["p", "q"]
  l2 = sort(var.v0)
  l0 = {}
  l1 = ["true"]
}
resource "terraform_data" "r0" {
  count = min(3, abs(floor(try({ delta = { size = -1, name = "web", extra = [] }, alpha = { size = 3, name = "a" } }["alpha"].size, try({ eps = { size = 5, name = "b", extra = ["true"] } }["alpha"].size, max(10, 0.25))))))
  input = coalesce(var.v1, "z")
}
resource "terraform_data" "r1" {
  for_each = toset(sort(local.l2))
  input    = (!(length(values(local.l0)) == 0) ? (alltrue([for x in distinct(var.v0) : x != ""]) ? ((length(terraform_data.r0) > 1.5) ? (false ? length(terraform_data.r0) : 1.5) : length(each.value)) : ((1.5 + length(terraform_data.r0)) + try({ delta = { size = 2, name = "x-y", extra = [""] } }["alpha"].size, 10))) : max(length([for k, v in { eps = { size = 2, name = "a" } } : v.name if v.size > 1]), ((true ? length(terraform_data.r0) : 0) * 2)))
}
resource "terraform_data" "r2" {
  input = true
}
resource "terraform_data" "r3" {
  count = min(3, abs(floor(length(terraform_data.r0))))
  input = { for k, v in tomap(zipmap([for i, x in local.zz : "k${i}"], local.zz)) : k => { size = length(v), name = v } }
}
resource "terraform_data" "last" {
  input = [values({ for k, v in { alpha = "web", beta = "a", gamma = "x-y" } : k => { size = length(v), name = v } })[*].size, try(values({ for k, v in { for k, r in terraform_data.r1 : k => jsonencode(r.input) } : k => { size = length(v), name = v } })[*].size[0], length(terraform_data.r3)), terraform_data.r2.input]
}
output "o0" {
  value = local.l2
}
output "o1" {
  value = [for x in [for x in compact(var.v0) : length(x)] : x + 1]
}
