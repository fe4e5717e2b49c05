provider "aws" {
  region = "us-east-1"
}

variable "number" {
  type = number
}

locals {
  a = local.b
  b = local.a
}

resource "aws_nat_gateway" "kept" {
  subnet_id = "subnet-1"
}

resource "aws_nat_gateway" "before" {
  count     = var.number
  subnet_id = "subnet-1"
}

resource "aws_ebs_volume" "unknown_function" {
  availability_zone = "us-east-1a"
  type              = "gp3"
  size              = sise_of("disk")
}

resource "aws_ebs_volume" "cycle" {
  availability_zone = "us-east-1a"
  type              = local.a
  size              = 10
}

resource "aws_ebs_volume" "many" {
  for_each          = toset([for number in range(1000000) : tostring(number)])
  availability_zone = "us-east-1a"
  size              = 10
}

resource "aws_instance" "strange" {
  ami           = "ami-1"
  instance_type = "m5.lrage"
}

resource "aws_frobnicator" "new" {
  size = 3
}
