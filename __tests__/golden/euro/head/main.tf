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

resource "aws_nat_gateway" "b" {
  subnet_id = "subnet-2"
}

resource "aws_lambda_function" "hook" {
  function_name = "hook"
  role          = "arn:aws:iam::111122223333:role/hook"
  memory_size   = 512
}
