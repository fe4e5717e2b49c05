provider "aws" {
  region = "us-east-1"
}

resource "aws_instance" "old_sin" {
  ami           = "ami-1"
  instance_type = "t3.micro"
}

resource "aws_instance" "good" {
  ami           = "ami-1"
  instance_type = "t3.micro"
  tags          = { team = "web", env = "prod" }
}

resource "aws_instance" "before" {
  ami           = "ami-1"
  instance_type = "t3.micro"
  tags          = { team = "web" }
}

moved {
  from = aws_instance.earlier
  to   = aws_instance.before
}
