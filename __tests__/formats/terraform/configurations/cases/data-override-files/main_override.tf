variable "size" { default = 2 }
locals { b = "override" }
resource "terraform_data" "x" {
  triggers_replace = "override ${count.index}"
}
