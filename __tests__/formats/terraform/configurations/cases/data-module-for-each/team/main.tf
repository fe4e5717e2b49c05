variable "name" { type = string }
variable "config" { type = any }
resource "terraform_data" "member" {
  for_each = toset(var.config.members)
  input    = "${var.name}/${each.key}"
}
output "description" { value = "${var.name}: ${var.config.size} (${join(", ", var.config.members)})" }
output "members" { value = [for m in terraform_data.member : m.input] }
