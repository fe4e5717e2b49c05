variable "prefix" {}
module "b" {
  source   = "./b"
  for_each = toset(["x", "y"])
  name     = "${var.prefix}-${each.key}"
}
output "ids" { value = { for k, b in module.b : k => b.name } }
