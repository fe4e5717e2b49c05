provider "aws" {
  region = "us-east-1"
}

variable "common_tags" {
  type = map(string)
}

resource "aws_instance" "old_sin" {
  ami           = "ami-1"
  instance_type = "t3.small"
}

resource "aws_instance" "good" {
  ami           = "ami-1"
  instance_type = "t3.micro"
  tags          = { Team = "web", env = "prd" }
}

resource "aws_instance" "after" {
  ami           = "ami-1"
  instance_type = "t3.micro"
  tags          = { team = "web" }
}

moved {
  from = aws_instance.before
  to   = aws_instance.after
}

resource "aws_instance" "legacy" {
  ami           = "ami-1"
  instance_type = "m5.large"
}

resource "aws_sqs_queue" "unsure" {
  count = 3
  name  = "unsure-${count.index}"
  tags  = var.common_tags
}
