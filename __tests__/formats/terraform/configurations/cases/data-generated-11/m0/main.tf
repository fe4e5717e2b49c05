variable "v0" {
  type = map(string)
}
locals {
  l1 = tostring(sum(concat([0], values({ for i, x in ["10", "x-y", "web"] : "i${i}" => { size = i, name = x } })[*].size)))
  l3 = length(split(",", tostring(sum(concat([0], [5, 5])))))
  l0 = var.v0
  l4 = alltrue([for x in [((local.l3 > 3) ? local.l1 : upper(local.l1)), ((local.l2 && local.l2) ? local.l1 : "${local.l1}-${local.l3}")] : x != ""])
  zz = ["p", "q"]
  l2 = alltrue([for x in [for x in values({ for k, v in var.v0 : k => { size = length(v), name = v } })[*].name : upper(x)] : x != ""])
}
resource "terraform_data" "r0" {
  count = min(3, abs(floor(local.l3)))
  input = "a"
}
resource "terraform_data" "r1" {
  for_each = { for k, v in merge({ for k, v in var.v0 : k => "${v}!" if k != "beta" }, local.l0) : k => { size = length(v), name = v } }
  input    = merge({ for k, v in local.l0 : k => { size = length(v), name = v } }, { beta = { size = local.l3, name = lookup(var.v0, replace(try({ beta = { size = 0.25, name = "b" }, eps = { size = 0.25, name = "true" }, gamma = { size = -1, name = "10", extra = ["a"] } }["beta"].name, "b"), "a", replace(local.l1, "a", "x-y")), format("%s/%v", each.key, length([-1]))) } })
}
resource "terraform_data" "r2" {
  count = min(3, abs(floor(try([for i, x in keys(terraform_data.r1) : i][0], sum(concat([0], values({ beta = { size = 3, name = "a" } })[*].size))))))
  input = length(terraform_data.r0)
}
resource "terraform_data" "r3" {
  input = { for x in toset(compact(distinct(flatten([[for r in terraform_data.r0 : tostring(length(jsonencode(r.input)))], [local.l1]])))) : x => upper(x) }
}
module "m0" {
  source   = "./m0"
  for_each = tomap({ for k, r in terraform_data.r1 : k => jsonencode(r.input) })
  v0       = { for k, v in { alpha = format("%s/%v", local.l1, -1), (try({ alpha = { size = 10, name = "x-y", extra = [] }, beta = { size = 2, name = "", extra = ["", "a", "a"] } }["beta"].name, local.l1)) = "p" } : k => { size = length(v), name = v } }
  v1       = terraform_data.r3.id
}
resource "terraform_data" "last" {
  input = [can(tomap({ for k, v in { for k, m in module.m0 : k => jsonencode(m.o0) } : k => "${v}!" if k != "beta" })["alpha"]), { gamma = { size = -1, name = "web" }, beta = { size = 1.5, name = "" } }, { for i, x in flatten([[for r in terraform_data.r0 : tostring(length(jsonencode(r.input)))], [terraform_data.r3.id]]) : "i${i}" => { size = i, name = x } }]
}
output "o0" {
  value = { for k, v in { for k, v in merge({}, { beta = { size = local.l3, name = "a" } }) : k => merge(v, { size = v.size + 1 }) } : k => merge(v, { size = v.size + 1 }) }
}
output "o1" {
  value = [for r in terraform_data.r2 : tostring(length(jsonencode(r.input)))]
}
