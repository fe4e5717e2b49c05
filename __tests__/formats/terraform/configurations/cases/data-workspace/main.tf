locals {
  sizes = { default = 1, prod = 3 }
}
resource "terraform_data" "x" {
  count = lookup(local.sizes, terraform.workspace, 0)
  input = "${terraform.workspace}-${count.index}"
}
