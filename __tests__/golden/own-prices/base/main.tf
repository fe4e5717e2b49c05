provider "aws" {
  region = "us-west-1"
}

resource "aws_nat_gateway" "main" {
  subnet_id = "subnet-1"
}

resource "aws_instance" "web" {
  ami           = "ami-1"
  instance_type = "m5.large"

  root_block_device {
    volume_type = "gp3"
    volume_size = 100
  }
}

resource "aws_lambda_function" "hook" {
  function_name = "hook"
  role          = "arn:aws:iam::111122223333:role/hook"
  memory_size   = 512
}
