variable "v0" {
  type    = bool
  default = false
}
variable "v1" {
  type    = string
  default = ""
}
variable "v2" {
  type    = list(number)
  default = [-1]
}
variable "v3" {
  type    = map(object({ size = number, name = string, extra = optional(list(string), ["d"]) }))
  default = { eps = { size = 1.5, name = "web" }, alpha = { size = -1, name = "", extra = ["true", "10", "x-y"] } }
}
locals {
  l1 = var.v1
  zz = ["p", "q"]
  l0 = { for k, v in { for k, v in var.v3 : k => v.name } : k => "${v}!" if k != "beta" }
}
resource "terraform_data" "r0" {
  for_each = toset([coalesce(try(["x-y"][0], ""), "z"), local.l1])
  input    = var.v3
}
resource "terraform_data" "r1" {
  for_each         = toset(values({ for i, x in tolist(toset(keys(terraform_data.r0))) : "i${i}" => { size = i, name = x } })[*].name)
  input            = merge({ for k, v in zipmap([for i, x in local.zz : "k${i}"], local.zz) : k => { size = length(v), name = v } }, { beta = { size = try([for x in distinct(keys(terraform_data.r0)) : length(x)][0], try(values(var.v3)[*].size[0], -1)), name = local.l1 } })
  triggers_replace = [var.v2, keys(terraform_data.r0)]
}
resource "terraform_data" "r2" {
  count            = min(3, abs(floor(try({ for k, v in { for k, v in { alpha = { size = 1, name = "x-y", extra = [] }, delta = { size = 0, name = "true", extra = [] } } : k => merge(v, { size = v.size + 1 }) } : k => merge(v, { size = v.size + 1 }) }["alpha"].size, length({ for k, v in local.l0 : k => "${v}!" if k != "beta" })))))
  input            = compact(keys(terraform_data.r0))
  triggers_replace = [local.l0, ((count.index + count.index) + abs(abs(count.index)))]
}
module "m0" {
  source = "./m0"
  count  = min(2, abs(floor(try(merge({ for i, x in [for r in terraform_data.r2 : tostring(length(jsonencode(r.input)))] : "i${i}" => { size = i, name = x } }, { beta = { size = (length(terraform_data.r2) * 2), name = var.v1 } })["alpha"].size, sum(concat([0], concat([], [length(terraform_data.r2)])))))))
  v0     = merge({ for k, v in zipmap([for i, x in local.zz : "k${i}"], local.zz) : k => { size = length(v), name = v } }, { beta = { size = sum(concat([0], var.v2)), name = "true" } })
}
resource "terraform_data" "last" {
  input = [length(terraform_data.r2), range(length([for r in terraform_data.r2 : tostring(length(jsonencode(r.input)))])), sum(concat([0], [for x in keys(terraform_data.r0) : length(x)]))]
}
output "o0" {
  value = length(terraform_data.r2)
}
output "o1" {
  value = var.v2
}
