provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
  default_tags {
    tags = { Where = "home" }
  }
}
provider "aws" {
  alias                       = "us"
  region                      = "us-east-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
  default_tags {
    tags = { Where = "away", Only = "us" }
  }
}
resource "aws_sqs_queue" "home" { name = "home" }
resource "aws_sqs_queue" "away" {
  provider = aws.us
  name     = "away"
  tags     = { Own = 1 }
}
module "both" {
  source    = "./both"
  providers = {
    aws       = aws.us
    aws.other = aws
  }
}
module "inherits" { source = "./plain" }
