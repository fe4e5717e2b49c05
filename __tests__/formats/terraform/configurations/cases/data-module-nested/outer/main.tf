variable "size" {}
variable "label" {}
module "inner" {
  source = "../inner"
  count  = var.size
  label  = "${var.label}${count.index}"
}
output "all" { value = flatten(module.inner[*].names) }
