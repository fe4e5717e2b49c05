variable "secret" { sensitive = true }
variable "plain" {}
resource "terraform_data" "a" { input = [var.secret, var.plain] }
resource "terraform_data" "b" { input = length(var.secret) > 2 ? var.plain : "short" }
resource "terraform_data" "c" {
  for_each = { k = var.secret }
  input    = each.value
}
output "plain" { value = var.plain }
