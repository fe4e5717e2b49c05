variable "v0" {
  type = list(string)
}
variable "v1" {
  type = string
}
locals {
  l2 = local.l0
  zz = ["p", "q"]
  l1 = true
  l0 = var.v0
}
resource "terraform_data" "r0" {
  count = min(3, abs(floor(max((sum(concat([0], [2])) * 2), lookup({}, "alpha", { size = abs(3) }).size))))
  input = count.index
}
resource "terraform_data" "last" {
  input = ["web", { for k, v in { for i, x in [for k, v in { alpha = { size = 0, name = "a" }, eps = { size = 0.25, name = "a", extra = ["web"] } } : v.name if v.size > 1] : "i${i}" => { size = i, name = x } } : k => merge(v, { size = v.size + 1 }) }, local.l1]
}
output "o0" {
  value = values(tomap(zipmap([for i, x in local.zz : "k${i}"], local.zz)))
}
output "o1" {
  value = "true"
}
