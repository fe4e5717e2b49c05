variable "v0" {
  type = any
}
variable "v1" {
  type = any
}
locals {
  l2 = (can({ for k, v in tomap({}) : k => "${v}!" if k != "beta" }["alpha"]) && !alltrue([for x in ["web"] : x != ""]))
  zz = ["p", "q"]
  l1 = local.l0
  l3 = { for k, v in { alpha = try([for k, v in { beta = { size = 3, name = "a", extra = ["true"] }, eps = { size = 1, name = "true" } } : v.name if v.size > 1][0], tostring(1.5)), (try(var.v1["beta"].name, upper(local.l1))) = "p" } : k => { size = length(v), name = v } }
  l4 = { for k, v in { for k, v in { for i, x in [local.l1, local.l1] : "i${i}" => { size = i, name = x } } : k => merge(v, { size = v.size + 1 }) } : k => merge(v, { size = v.size + 1 }) }
  l0 = "b"
}
resource "terraform_data" "r0" {
  input            = values({ for k, v in zipmap([for i, x in local.zz : "k${i}"], local.zz) : k => { size = length(v), name = v } })[*].size
  triggers_replace = [merge(var.v1, { beta = { size = lookup({}, "alpha", { size = try(local.l3["alpha"].size, 0.25) }).size, name = local.l1 } }), true]
}
resource "terraform_data" "r1" {
  count = min(3, abs(floor((try(terraform_data.r0.input[0], try(local.l4["alpha"].size, 10)) + (-1 * 2)))))
  input = { for k, v in { for k, v in local.l4 : k => merge(v, { size = v.size + 1 }) } : k => v.name }
}
resource "terraform_data" "r2" {
  for_each         = merge(merge(local.l4, { beta = { size = length({ delta = "true", eps = "true", beta = "web" }), name = terraform_data.r0.id } }), { beta = { size = 1, name = terraform_data.r0.id } })
  input            = each.value.size
  triggers_replace = [var.v0, (local.l2 ? (length(terraform_data.r1) * 2) : length(terraform_data.r1))]
}
resource "terraform_data" "last" {
  input = [tostring(lookup({}, "alpha", { size = length(terraform_data.r1) }).size), terraform_data.r0.id, local.l0]
}
output "o0" {
  value = var.v0
}
output "o1" {
  value = keys(terraform_data.r2)
}
