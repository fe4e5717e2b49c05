variable "v0" {
  type = any
}
variable "v1" {
  type = bool
}
variable "v2" {
  type = number
}
locals {
  zz = ["p", "q"]
  l2 = [for x in [3, 10, 0.25] : x + 1]
  l1 = var.v2
  l0 = tomap(merge({ for x in toset(sort(["true", "x-y", "10"])) : x => upper(x) }, { alpha = try([][0], var.v0), (var.v0) = "p" }))
}
resource "terraform_data" "r0" {
  count = min(3, abs(floor(try(local.l2[0], max(try({ delta = { size = 0.25, name = "x-y" }, eps = { size = 0.25, name = "x-y" } }["alpha"].size, var.v2), sum(concat([0], [])))))))
  input = ((jsonencode({ for k, v in { gamma = { size = 1, name = "a", extra = [] }, delta = { size = 0, name = "b" } } : k => merge(v, { size = v.size + 1 }) }) == var.v0) ? var.v2 : (count.index + ((var.v2 * 2) + sum(concat([0], local.l2)))))
}
resource "terraform_data" "last" {
  input = [keys({ for k, v in local.l0 : k => { size = length(v), name = v } }), range(length(["web"])), (alltrue([for x in values({ beta = "10", alpha = "x-y" }) : x != ""]) ? format("%s/%v", join(",", ["a", "10", "x-y"]), length(terraform_data.r0)) : try(values({ delta = { size = 5, name = "true" } })[*].name[0], var.v0))]
}
output "o0" {
  value = try([for i, x in concat(["x-y", ""], ["10", "b"]) : i][0], (length([for r in terraform_data.r0 : tostring(length(jsonencode(r.input)))]) + var.v2))
}
output "o1" {
  value = can(local.l0["alpha"])
}
