output "x" {
  value      = "x"
  depends_on = [terraform_data.inner]
}
resource "terraform_data" "inner" { input = 1 }
