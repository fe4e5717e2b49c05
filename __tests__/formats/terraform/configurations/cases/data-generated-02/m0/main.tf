variable "v0" {
  type = any
}
variable "v1" {
  type = string
}
variable "v2" {
  type = any
}
locals {
  l2 = jsonencode(concat(values(var.v0)[*].size, [var.v2]))
  zz = ["p", "q"]
  l3 = compact(values(var.v0)[*].name)
  l1 = local.l0
  l0 = zipmap([for i, x in local.zz : "k${i}"], local.zz)
}
resource "terraform_data" "r0" {
  for_each         = { for k, v in { for i, x in [local.l2, local.l2] : "i${i}" => { size = i, name = x } } : k => merge(v, { size = v.size + 1 }) }
  input            = (each.value.size + var.v2)
  triggers_replace = [var.v0, (tostring(each.value.size) == each.key)]
}
module "m0" {
  source   = "./m0"
  for_each = local.l1
  v0       = [for x in [each.key, replace(each.value, "a", var.v1)] : length(x)]
  v1       = can({ for k, v in { alpha = var.v1, (each.key) = "p" } : k => "${v}!" if k != "beta" }["alpha"])
  v2       = format("%s/%v", local.l2, try(concat([], [var.v2])[0], (1.5 + 0)))
}
module "m1" {
  source = "./m1"
  count  = min(2, abs(floor(try([for x in [0.25, 2] : x + 1][0], (contains(local.l3, local.l2) ? var.v2 : var.v2)))))
  v0     = []
  v1     = [for x in values(var.v0)[*].size : x + 1]
}
resource "terraform_data" "last" {
  input = [can({ alpha = var.v1, (var.v1) = "p" }["alpha"]), [(alltrue([for x in local.l3 : x != ""]) ? var.v1 : jsonencode([])), var.v1], var.v1]
}
output "o0" {
  value = var.v2
}
output "o1" {
  value = local.l2
}
