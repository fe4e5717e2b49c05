variable "v0" {
  type = map(string)
}
variable "v1" {
  type = any
}
locals {
  l1 = var.v0
  zz = ["p", "q"]
  l0 = { delta = { size = 1, name = "true" }, beta = { size = 0.25, name = "", extra = ["true", "a"] } }
}
resource "terraform_data" "r0" {
  for_each = { for k, v in { for k, v in var.v0 : k => "${v}!" if k != "beta" } : k => { size = length(v), name = v } }
  input    = values({ for k, v in var.v0 : k => { size = length(v), name = v } })[*].size
}
module "m0" {
  source = "./m0"
  count  = min(2, abs(floor(try([1.5][0], length(var.v1)))))
  v0     = (((false ? count.index : 5) > count.index) && false)
  v1     = merge({ for k, v in { for k, v in local.l0 : k => merge(v, { size = v.size + 1 }) } : k => v.name }, { for k, v in { alpha = "a", beta = "web", delta = "10" } : k => "${v}!" if k != "beta" })
}
resource "terraform_data" "last" {
  input = [max(abs(try({ gamma = { size = 2, name = "a", extra = [] } }["alpha"].size, 3)), lookup({}, "alpha", { size = (-1 * 2) }).size), local.l1, "%{for x in split(",", var.v1)}[${x}]%{endfor}"]
}
output "o0" {
  value = var.v1
}
output "o1" {
  value = { for k, v in { for k, v in { for k, v in var.v0 : k => { size = length(v), name = v } } : k => v.name } : k => { size = length(v), name = v } }
}
