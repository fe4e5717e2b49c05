provider "aws" {
  region = "us-east-1"
}

resource "aws_nat_gateway" "a" {
  subnet_id = "subnet-1"
}

resource "aws_ebs_volume" "data" {
  availability_zone = "us-east-1a"
  type              = "gp3"
  size              = 500
}
