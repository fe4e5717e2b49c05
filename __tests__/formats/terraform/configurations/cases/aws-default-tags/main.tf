provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
  default_tags {
    tags = { Team = "core", Environment = "prod" }
  }
}
variable "extra" { default = { Owner = "me", Environment = "test" } }
resource "aws_s3_bucket" "plain" { bucket = "plain" }
resource "aws_s3_bucket" "own" {
  bucket = "own"
  tags   = var.extra
}
resource "aws_s3_bucket" "empty" {
  bucket = "empty"
  tags   = {}
}
resource "aws_vpc" "v" {
  cidr_block = "10.0.0.0/16"
  tags       = merge(var.extra, { Name = "v" })
}
resource "aws_iam_role_policy" "untaggable" {
  role   = "r"
  policy = jsonencode({ Version = "2012-10-17", Statement = [] })
}
