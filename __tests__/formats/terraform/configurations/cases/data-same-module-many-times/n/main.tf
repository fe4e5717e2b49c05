variable "n" {}
module "inner" {
  source = "../m"
  n      = var.n - 1
}
