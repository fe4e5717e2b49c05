variable "name" {}
variable "size" {
  type    = number
  default = 1
}
resource "terraform_data" "this" {
  count = var.size
  input = "${var.name}-${count.index}"
}
output "upper" { value = upper(var.name) }
output "size" { value = length(terraform_data.this) }
