variable "v0" {
  type = string
}
locals {
  zz = ["p", "q"]
  l3 = values({ for k, v in zipmap([for i, x in local.zz : "k${i}"], local.zz) : k => { size = length(v), name = v } })[*].name
  l1 = true
  l4 = try({}["alpha"].size, try({ alpha = { size = 0, name = "" }, beta = { size = 1.5, name = "web" }, eps = { size = 10, name = "web", extra = ["web", "web"] } }["alpha"].size, try({ for k, v in { eps = { size = 1, name = "x-y" }, gamma = { size = 3, name = "web", extra = [] }, delta = { size = -1, name = "true" } } : k => merge(v, { size = v.size + 1 }) }["alpha"].size, -1)))
  l2 = range(length(flatten([[""], ["10"]])))
  l0 = merge({ for k, v in merge(tomap({}), tomap({ gamma = "", alpha = "" })) : k => "${v}!" if k != "beta" }, { for x in toset(values(merge({}, { beta = { size = 3, name = var.v0 } }))[*].name) : x => upper(x) })
}
resource "terraform_data" "r0" {
  count            = min(3, abs(floor(local.l4)))
  input            = split(",", var.v0)
  triggers_replace = [(local.l1 && (length(local.l3) == 0)), contains(distinct(local.l3), upper(upper(var.v0)))]
}
resource "terraform_data" "r1" {
  for_each = toset([for r in terraform_data.r0 : tostring(length(jsonencode(r.input)))])
  input    = format("%s/%v", format("%s/%v", format("%s/%v", each.key, sum(concat([0], local.l2))), local.l4), (lookup({}, "alpha", { size = local.l4 }).size * 2))
}
resource "terraform_data" "r2" {
  count = min(3, abs(floor(((lookup({}, "alpha", { size = local.l4 }).size > (2 * 2)) ? (try(local.l2[0], 5) * 2) : local.l4))))
  input = lookup({}, "alpha", { size = count.index }).size
}
resource "terraform_data" "r3" {
  for_each         = { for k, v in { eps = "a" } : k => { size = length(v), name = v } }
  input            = false
  triggers_replace = [[for k, v in { alpha = { size = 10, name = "a", extra = ["10", "", "a"] }, delta = { size = 5, name = "10", extra = ["x-y", "true", "a"] }, beta = { size = 3, name = "x-y" } } : v.name if v.size > 1], each.key]
}
module "m0" {
  source = "./m0"
  count  = min(2, abs(floor(length(var.v0))))
  v0     = merge({ for i, x in keys(terraform_data.r3) : "i${i}" => { size = i, name = x } }, { beta = { size = try(values({ delta = { size = 10, name = "x-y" }, beta = { size = 1.5, name = "a", extra = [] } })[*].size[0], (false ? 1.5 : 3)), name = tostring(length(var.v0)) } })
}
resource "terraform_data" "last" {
  input = [var.v0, [for i, x in concat(keys(terraform_data.r3), local.l3) : i], (!can({ for k, r in terraform_data.r1 : k => jsonencode(r.input) }["alpha"]) ? var.v0 : var.v0)]
}
output "o0" {
  value = upper(try({}["beta"].name, replace(var.v0, "a", "10")))
}
output "o1" {
  value = (length(sort(keys(terraform_data.r3))) == 0)
}
