variable "token" {
  type      = string
  ephemeral = true
  default   = "t"
}
resource "terraform_data" "x" { input = "plain" }
resource "terraform_data" "f" { input = core::upper("namespaced") }
