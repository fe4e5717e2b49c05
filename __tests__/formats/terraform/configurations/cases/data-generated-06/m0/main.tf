variable "v0" {
  type = map(string)
}
locals {
  zz = ["p", "q"]
  l0 = var.v0
  l1 = (length(compact(values({ for i, x in ["x-y"] : "i${i}" => { size = i, name = x } })[*].name)) == 0)
}
resource "terraform_data" "r0" {
  input            = { delta = "b", beta = "x-y", alpha = "x-y" }
  triggers_replace = [!local.l1, values({ for k, v in var.v0 : k => { size = length(v), name = v } })[*].size]
}
resource "terraform_data" "r1" {
  input = join(",", [])
}
resource "terraform_data" "r2" {
  for_each         = { for k, v in { for k, v in { for k, v in terraform_data.r0.input : k => { size = length(v), name = v } } : k => merge(v, { size = v.size + 1 }) } : k => merge(v, { size = v.size + 1 }) }
  input            = each.value.name
  triggers_replace = [[for x in [for x in compact(["true", "a", "a"]) : length(x)] : x + 1], { for k, v in merge(terraform_data.r0.input, tomap({ delta = "", gamma = "b" })) : k => { size = length(v), name = v } }]
}
resource "terraform_data" "r3" {
  for_each         = { for k, v in { for k, v in { eps = { size = 1.5, name = "web", extra = [] } } : k => merge(v, { size = v.size + 1 }) } : k => merge(v, { size = v.size + 1 }) }
  input            = keys(terraform_data.r2)
  triggers_replace = [keys(terraform_data.r2), { eps = { size = 3, name = "x-y", extra = ["x-y"] }, gamma = { size = -1, name = "b" }, alpha = { size = 3, name = "" } }]
}
module "m0" {
  source   = "./m0"
  for_each = { for k, r in terraform_data.r3 : k => jsonencode(r.input) }
  v0       = merge({ for k, r in terraform_data.r3 : k => jsonencode(r.input) }, terraform_data.r0.input)
}
module "m1" {
  source   = "./m1"
  for_each = zipmap([for i, x in local.zz : "k${i}"], local.zz)
  v0       = [for k, v in { for k, v in { for k, v in local.l0 : k => { size = length(v), name = v } } : k => merge(v, { size = v.size + 1 }) } : v.name if v.size > 1]
  v1       = each.value
}
resource "terraform_data" "last" {
  input = [(sum(concat([0], [for x in [0, 3, 0.25] : x + 1])) > try({ beta = { size = 0, name = "true", extra = ["true", "web", "true"] }, gamma = { size = 10, name = "web" } }["alpha"].size, (5 + 5))), concat(keys(terraform_data.r3), keys(terraform_data.r2)), { alpha = try(values({ delta = { size = -1, name = "web", extra = ["web", "true", "10"] } })[*].name[0], jsonencode(["web", "10", "a"])), (terraform_data.r1.id) = "p" }]
}
output "o0" {
  value = "x-y"
}
output "o1" {
  value = values({ for k, v in zipmap([for i, x in local.zz : "k${i}"], local.zz) : k => { size = length(v), name = v } })[*].size
}
