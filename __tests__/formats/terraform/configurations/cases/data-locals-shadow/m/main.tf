variable "a" {}
locals { a = "inner-${var.a}" }
resource "terraform_data" "a" { input = [local.a, { for var_a, local_a in { x = var.a } : local_a => var_a }] }
