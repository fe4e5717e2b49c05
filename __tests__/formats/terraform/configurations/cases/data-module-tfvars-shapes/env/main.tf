variable "key" {}
variable "size" {}
variable "flags" {}
resource "terraform_data" "env" {
  count = contains(var.flags, "double") ? 2 : 1
  input = "${var.key}/${var.size}/${count.index}"
}
