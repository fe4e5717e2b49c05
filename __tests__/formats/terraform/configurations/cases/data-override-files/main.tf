variable "size" { default = 1 }
locals {
  a = "primary"
  b = "primary"
}
resource "terraform_data" "x" {
  count            = var.size
  input            = [local.a, local.b]
  triggers_replace = "primary"
}
