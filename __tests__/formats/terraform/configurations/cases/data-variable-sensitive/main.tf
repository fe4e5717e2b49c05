variable "secret" {
  sensitive = true
  default   = "s3cret"
}
variable "plain" { default = "p" }
locals { both = { a = var.secret, b = var.plain } }
resource "terraform_data" "x" {
  input            = local.both
  triggers_replace = var.plain
}
resource "terraform_data" "y" {
  input            = local.both.b
  triggers_replace = "x-${var.secret}"
}
resource "terraform_data" "z" {
  input = nonsensitive(var.secret)
}
resource "terraform_data" "len" {
  count = length(var.plain)
  input = [length(var.secret), var.plain]
}
