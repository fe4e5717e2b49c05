provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}
resource "aws_vpc" "v" { cidr_block = "10.0.0.0/16" }
resource "aws_subnet" "value" {
  vpc_id     = aws_vpc.v.id
  cidr_block = "10.0.1.0/24"
  tags       = { Name = "s", Vpc = aws_vpc.v.id }
}
resource "aws_subnet" "copied" {
  vpc_id     = aws_vpc.v.id
  cidr_block = "10.0.2.0/24"
  tags       = aws_subnet.value.tags
}
resource "aws_subnet" "all" {
  vpc_id     = aws_vpc.v.id
  cidr_block = "10.0.3.0/24"
  tags       = aws_vpc.w.tags_all
}
resource "aws_vpc" "w" {
  cidr_block = "10.1.0.0/16"
  tags       = { A = "a" }
}
