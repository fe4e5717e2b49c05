provider "aws" {
  region = "us-east-1"
}

resource "aws_nat_gateway" "kept" {
  subnet_id = "subnet-1"
}

resource "aws_nat_gateway" "before" {
  subnet_id = "subnet-1"
}
