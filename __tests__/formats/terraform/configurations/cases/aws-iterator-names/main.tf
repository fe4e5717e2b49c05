provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}
variable "rules" {
  default = [
    { port = 80, sources = ["10.0.0.0/8"] },
    { port = 443, sources = ["0.0.0.0/0", "10.0.0.0/8"] },
  ]
}
resource "aws_security_group" "x" {
  name   = "x"
  vpc_id = "vpc-1"
  dynamic "ingress" {
    for_each = var.rules
    iterator = rule
    content {
      description = "rule ${rule.key}"
      from_port   = rule.value.port
      to_port     = rule.value.port
      protocol    = "tcp"
      cidr_blocks = rule.value.sources
    }
  }
  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}
