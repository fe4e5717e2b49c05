variable "v0" {
  type    = map(object({ size = number, name = string, extra = optional(list(string), ["d"]) }))
  default = { delta = { size = 0, name = "x-y", extra = [] }, eps = { size = 3, name = "", extra = ["b"] }, beta = { size = 0, name = "10", extra = ["web", "", "x-y"] } }
}
variable "v1" {
  type    = list(string)
  default = ["b"]
}
variable "v2" {
  type    = list(number)
  default = []
}
variable "v3" {
  type    = string
  default = "b"
}
locals {
  l2 = var.v1
  l0 = (length(sort([for x in values({ delta = { size = 2, name = "" }, eps = { size = 2, name = "x-y", extra = ["true", "web", "web"] } })[*].name : upper(x)])) == 0)
  zz = ["p", "q"]
  l1 = zipmap([for i, x in local.zz : "k${i}"], local.zz)
}
resource "terraform_data" "r0" {
  input = max(max(5, ((local.l0 && local.l0) ? (3 * 2) : 0.25)), try(merge(var.v0, { beta = { size = (10 + 10), name = var.v3 } })["alpha"].size, ((1.5 + 1.5) + (-1 + -1))))
}
resource "terraform_data" "r1" {
  for_each         = toset(sort(var.v1))
  input            = (length(coalesce(each.key, "z")) > (terraform_data.r0.input * 2))
  triggers_replace = [length(keys(var.v0)), values(var.v0)[*].size]
}
resource "terraform_data" "r2" {
  count = min(3, abs(floor((try([for i, x in ["b", "x-y"] : i][0], terraform_data.r0.input) + sum(concat([0], values(var.v0)[*].size))))))
  input = { for k, v in { for k, v in merge({ for k, v in { delta = { size = 3, name = "x-y", extra = ["a", "true"] } } : k => v.name }, local.l1) : k => { size = length(v), name = v } } : k => v.name }
}
resource "terraform_data" "r3" {
  count = min(3, abs(floor(terraform_data.r0.input)))
  input = { for x in toset(local.l2) : x => upper(x) }
}
module "m0" {
  source   = "./m0"
  for_each = { for k, r in terraform_data.r1 : k => jsonencode(r.input) }
  v0       = tostring((5 * 2))
}
module "m1" {
  source = "./m1"
  v0     = var.v3
  v1     = can({ for k, m in module.m0 : k => jsonencode(m.o1) }["alpha"])
  v2     = try({ for k, v in { for k, v in var.v0 : k => v.name } : k => { size = length(v), name = v } }["alpha"].size, length([0.25]))
}
resource "terraform_data" "last" {
  input = [var.v0, terraform_data.r0.id, var.v2]
}
output "o0" {
  value = var.v1
}
output "o1" {
  value = try(var.v0["beta"].name, var.v3)
}
