variable "text" {}
variable "map" { type = map(string) }
resource "terraform_data" "x" { input = [var.text, var.map] }
