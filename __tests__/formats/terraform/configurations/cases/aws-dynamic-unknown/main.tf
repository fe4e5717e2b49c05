provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}
resource "aws_eip" "e" { domain = "vpc" }
resource "aws_security_group" "x" {
  name   = "x"
  vpc_id = "vpc-1"
  dynamic "ingress" {
    for_each = [for ip in [aws_eip.e.public_ip] : "${ip}/32"]
    content {
      from_port   = 22
      to_port     = 22
      protocol    = "tcp"
      cidr_blocks = [ingress.value]
    }
  }
}
