variable "v0" {
  type    = map(string)
  default = { alpha = "b", gamma = "true", delta = "10" }
}
variable "v1" {
  type    = string
  default = "b"
}
variable "v2" {
  type    = number
  default = 10
}
variable "v3" {
  type    = any
  default = [0, 10, 2]
}
locals {
  l4 = local.l2
  l1 = (length([for x in [for k, v in zipmap([for i, x in local.zz : "k${i}"], local.zz) : "${k}=${v}"] : upper(x)]) == 0)
  l3 = merge({ for k, v in { for i, x in values({ eps = "b" }) : "i${i}" => { size = i, name = x } } : k => merge(v, { size = v.size + 1 }) }, { beta = { size = var.v2, name = "web" } })
  l0 = { alpha = var.v1, (replace(var.v1, "a", (false ? var.v1 : "b"))) = "p" }
  zz = ["p", "q"]
  l2 = [for x in values(var.v0) : upper(x)]
}
resource "terraform_data" "r0" {
  for_each         = toset(local.l4)
  input            = local.l2
  triggers_replace = [try(concat(var.v3, [(false ? var.v2 : var.v2)])[0], 5), [each.key, tostring(var.v2)]]
}
resource "terraform_data" "r1" {
  for_each = local.l3
  input    = concat(range(length(keys(terraform_data.r0))), [max(lookup({}, "alpha", { size = (false ? var.v2 : var.v2) }).size, each.value.size)])
}
resource "terraform_data" "r2" {
  for_each         = toset(tolist(toset(distinct([for k, v in local.l3 : v.name if v.size > 1]))))
  input            = format("%s/%v", coalesce(each.value, "z"), length(compact(keys(terraform_data.r0))))
  triggers_replace = [merge({ for k, v in merge({ for k, r in terraform_data.r0 : k => jsonencode(r.input) }, var.v0) : k => { size = length(v), name = v } }, { beta = { size = var.v2, name = (local.l1 ? replace(var.v1, "a", var.v1) : jsonencode({ eps = { size = 1, name = "10", extra = ["b", "x-y", "true"] } })) } }), { for k, v in local.l3 : k => merge(v, { size = v.size + 1 }) }]
}
resource "terraform_data" "r3" {
  input = compact(local.l4)
}
module "m0" {
  source = "./m0"
  v0     = var.v2
}
resource "terraform_data" "last" {
  input = [tomap(zipmap([for i, x in local.zz : "k${i}"], local.zz)), values(local.l3)[*].name, var.v3]
}
output "o0" {
  value = (contains(["b", "web"], terraform_data.r3.id) && alltrue([for x in local.l4 : x != ""]))
}
output "o1" {
  value = sum(concat([0], var.v3))
}
