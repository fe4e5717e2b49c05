provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}
variable "env" { default = "prod" }
locals {
  sizing = {
    dev  = { instance = "t3.micro", count = 1, disk = 8 }
    prod = { instance = "m5.xlarge", count = 3, disk = 100 }
  }
  size = local.sizing[var.env]
}
resource "aws_instance" "app" {
  count             = local.size.count
  ami               = "ami-1"
  instance_type     = local.size["instance"]
  availability_zone = element(["eu-west-1a", "eu-west-1b"], count.index)
  root_block_device { volume_size = max(local.size.disk, 20) }
  tags = { Name = format("app-%s-%02d", var.env, count.index + 1) }
}
