variable "v0" {
  type = map(object({ size = number, name = string, extra = optional(list(string), ["d"]) }))
}
variable "v1" {
  type = any
}
locals {
  zz = ["p", "q"]
  l1 = length(coalesce(replace(join(",", []), "a", (local.l0 ? var.v1 : var.v1)), "z"))
  l2 = try(var.v0["beta"].name, replace(var.v1, "a", try(keys(var.v0)[0], try(var.v0["beta"].name, var.v1))))
  l0 = (length(keys(zipmap([for i, x in local.zz : "k${i}"], local.zz))) == 0)
}
resource "terraform_data" "r0" {
  for_each = var.v0
  input    = { for k, v in { for k, v in var.v0 : k => v.name } : k => { size = length(v), name = v } }
}
resource "terraform_data" "r1" {
  for_each = toset(keys(terraform_data.r0))
  input    = !local.l0
}
resource "terraform_data" "r2" {
  for_each = { for k, v in tomap(tomap({ for k, r in terraform_data.r0 : k => jsonencode(r.input) })) : k => { size = length(v), name = v } }
  input    = local.l0
}
resource "terraform_data" "last" {
  input = [keys(terraform_data.r1), keys(terraform_data.r1), { alpha = var.v1, (tostring(local.l1)) = "p" }]
}
output "o0" {
  value = { for k, v in { for k, r in terraform_data.r1 : k => jsonencode(r.input) } : k => { size = length(v), name = v } }
}
output "o1" {
  value = local.l0
}
