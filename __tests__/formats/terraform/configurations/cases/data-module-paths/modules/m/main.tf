output "path" { value = path.module }
output "root" { value = path.root }
resource "terraform_data" "file" {
  input = file("${path.module}/text.txt")
}
