variable "name" {}
resource "terraform_data" "c" {
  count = length(var.name) - 3
  input = "${var.name}-${count.index}"
}
output "name" { value = terraform_data.c[0].input }
