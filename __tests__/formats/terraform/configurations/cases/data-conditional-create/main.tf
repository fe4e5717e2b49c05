variable "enabled" { default = true }
variable "mode" { default = "single" }
locals {
  azs = ["a", "b", "c"]
  nat = var.mode == "single" ? 1 : var.mode == "none" ? 0 : length(local.azs)
}
resource "terraform_data" "maybe" {
  count = var.enabled ? 1 : 0
  input = one(terraform_data.off[*].input)
}
resource "terraform_data" "off" {
  count = var.enabled && var.mode != "single" ? 1 : 0
  input = "off"
}
resource "terraform_data" "nat" {
  count = local.nat
  input = local.azs[count.index]
}
resource "terraform_data" "result" {
  input = coalesce(one(terraform_data.off[*].input), try(terraform_data.nat[0].input, ""), "nothing")
}
