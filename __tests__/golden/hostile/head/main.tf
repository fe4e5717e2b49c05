provider "aws" {
  region = "us-east-1"
}

locals {
  names = toset(["@everyone `x` | <img src=x onerror=alert(1)> -->", "::error file=a::b", "line\nbreak", "https://evil.test/?a=[b](c)", "__proto__"])
}

resource "aws_nat_gateway" "x" {
  for_each  = local.names
  subnet_id = each.key
}

resource "aws_instance" "x" {
  ami           = "ami-1"
  instance_type = "<script>alert(`1`)</script>|@team"
}
