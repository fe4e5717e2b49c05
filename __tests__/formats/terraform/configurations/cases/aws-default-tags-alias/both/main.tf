terraform {
  required_providers {
    aws = {
      source                = "hashicorp/aws"
      configuration_aliases = [aws.other]
    }
  }
}
resource "aws_sns_topic" "default" { name = "default" }
resource "aws_sns_topic" "other" {
  provider = aws.other
  name     = "other"
}
module "inner" { source = "../plain" }
