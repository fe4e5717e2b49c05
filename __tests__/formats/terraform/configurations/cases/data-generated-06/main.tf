variable "v0" {
  type    = list(string)
  default = ["web", "", "true"]
}
variable "v1" {
  type    = number
  default = 1
}
variable "v2" {
  type    = bool
  default = true
}
variable "v3" {
  type    = string
  default = "a"
}
locals {
  l1 = var.v2
  l0 = concat(concat([0], [var.v1]), [max(abs((var.v2 ? 1 : var.v1)), var.v1)])
  zz = ["p", "q"]
}
resource "terraform_data" "r0" {
  count            = min(3, abs(floor(sum(concat([0], local.l0)))))
  input            = merge({ for k, v in { for k, v in merge({ alpha = { size = 0, name = "10", extra = ["10", "10"] } }, { beta = { size = var.v1, name = var.v3 } }) : k => merge(v, { size = v.size + 1 }) } : k => merge(v, { size = v.size + 1 }) }, { beta = { size = count.index, name = lookup(tomap(tomap({ alpha = "true", eps = "a" })), "a", var.v3) } })
  triggers_replace = [alltrue([for x in sort(values({})[*].name) : x != ""]), count.index]
}
module "m0" {
  source = "./m0"
  v0     = tomap({ alpha = "x-y", delta = "10" })
}
module "m1" {
  source   = "./m1"
  for_each = { alpha = "", eps = "a", delta = "true" }
  v0       = [for r in terraform_data.r0 : tostring(length(jsonencode(r.input)))]
  v1       = keys({ for i, x in [for r in terraform_data.r0 : tostring(length(jsonencode(r.input)))] : "i${i}" => { size = i, name = x } })
}
resource "terraform_data" "last" {
  input = [(length(terraform_data.r0) > length(terraform_data.r0)), var.v1, lookup({}, "alpha", { size = max(var.v1, var.v1) }).size]
}
output "o0" {
  value = (length(terraform_data.r0) * 2)
}
output "o1" {
  value = tomap({ for k, m in module.m1 : k => jsonencode(m.o0) })
}
