provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}
variable "passwords" {
  type      = map(string)
  sensitive = true
  default   = { a = "pw-a-123456", b = "pw-b-123456" }
}
resource "aws_secretsmanager_secret" "s" {
  for_each = nonsensitive(toset(keys(var.passwords)))
  name     = each.key
}
resource "aws_secretsmanager_secret_version" "v" {
  for_each      = aws_secretsmanager_secret.s
  secret_id     = each.value.id
  secret_string = jsonencode({ password = var.passwords[each.key] })
}
resource "aws_ssm_parameter" "p" {
  name  = "/p"
  type  = "SecureString"
  value = var.passwords["a"]
  tags  = { Hint = substr(nonsensitive(var.passwords["a"]), 0, 2) }
}
