variable "label" {}
resource "terraform_data" "leaf" {
  input = var.label
}
output "name" { value = terraform_data.leaf.input }
