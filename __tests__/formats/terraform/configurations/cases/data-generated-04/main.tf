variable "v0" {
  type    = number
  default = 10
}
variable "v1" {
  type    = map(object({ size = number, name = string, extra = optional(list(string), ["d"]) }))
  default = {}
}
variable "v2" {
  type    = string
  default = "a"
}
variable "v3" {
  type    = bool
  default = false
}
locals {
  l3 = [for i, x in local.l0 : i]
  l2 = [for i, x in [for x in local.l0 : upper(x)] : i]
  l4 = compact(tolist(toset(split(",", var.v2))))
  l0 = sort(["web", "b", "a"])
  zz = ["p", "q"]
  l1 = tomap({ alpha = coalesce(try(local.l0[0], var.v2), "z"), (var.v2) = "p" })
}
resource "terraform_data" "r0" {
  count = min(3, abs(floor(var.v0)))
  input = var.v3
}
module "m0" {
  source = "./m0"
  count  = min(2, abs(floor(length(var.v2))))
  v0     = var.v1
  v1     = (((true ? var.v0 : 10) > max(length(terraform_data.r0), 10)) && alltrue([for x in tolist(toset(local.l0)) : x != ""]))
  v2     = contains([for r in terraform_data.r0 : tostring(length(jsonencode(r.input)))], "${"${var.v2}-${var.v3}"}-${var.v2}")
}
module "m1" {
  source   = "./m1"
  for_each = local.l1
  v0       = contains(keys(var.v1), (true ? each.value : coalesce("", "z")))
  v1       = [for x in [tostring(3), "%{for x in local.l4}[${x}]%{endfor}"] : length(x)]
  v2       = local.l4
}
resource "terraform_data" "last" {
  input = [[for r in terraform_data.r0 : tostring(length(jsonencode(r.input)))], ((contains(["", "web"], var.v2) && (var.v3 && var.v3)) && var.v3), sum(concat([0], [for x in split(",", var.v2) : length(x)]))]
}
output "o0" {
  value = keys({ alpha = lookup({ for k, m in module.m1 : k => jsonencode(m.o0) }, var.v2, var.v2), (try({ gamma = { size = 1, name = "a" }, delta = { size = 1, name = "a" } }["beta"].name, "a")) = "p" })
}
output "o1" {
  value = tomap(local.l1)
}
