variable "v0" {
  type = any
}
variable "v1" {
  type = string
}
variable "v2" {
  type = list(string)
}
locals {
  l0 = zipmap([for i, x in local.zz : "k${i}"], local.zz)
  l2 = range(length([for x in compact(split(",", var.v0)) : upper(x)]))
  l3 = {}
  l1 = (var.v1 == "a")
  l4 = local.l2
  zz = ["p", "q"]
}
resource "terraform_data" "r0" {
  for_each         = local.l3
  input            = concat(range(length(var.v2)), [each.value.size])
  triggers_replace = [merge(local.l3, { beta = { size = abs(try({ alpha = { size = -1, name = "b", extra = ["web", "b"] }, eps = { size = 0.25, name = "b", extra = [] } }["alpha"].size, each.value.size)), name = each.value.name } }), [for x in flatten([["10", var.v1], [each.key]]) : length(x)]]
}
resource "terraform_data" "r1" {
  for_each         = toset(var.v2)
  input            = local.l1
  triggers_replace = [values(local.l3)[*].size, (local.l1 ? ((-1 * 2) + abs(0)) : sum(concat([0], values({})[*].size)))]
}
resource "terraform_data" "last" {
  input = [tolist(toset(sort(["", "x-y"]))), length("a"), upper("${var.v1}-${max(3, 10)}")]
}
output "o0" {
  value = false
}
output "o1" {
  value = can(zipmap([for i, x in local.zz : "k${i}"], local.zz)["alpha"])
}
