variable "index" {}
output "twice" { value = var.index * 2 }
resource "terraform_data" "t" { input = var.index }
