provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}
variable "size" { default = "30" }
variable "on" { default = "true" }
resource "aws_ebs_volume" "v" {
  availability_zone = "eu-west-1a"
  size              = var.size
  encrypted         = var.on
  iops              = 3000.0
  type              = "gp3"
}
resource "aws_instance" "i" {
  ami               = 12345
  instance_type     = "t3.nano"
  ebs_optimized     = "false"
  credit_specification { cpu_credits = "unlimited" }
}
resource "aws_cloudwatch_log_group" "l" {
  name              = "l"
  retention_in_days = "7"
}
