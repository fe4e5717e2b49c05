provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
  default_tags {
    tags = { Number = 5, Flag = true }
  }
}
resource "aws_sqs_queue" "q" {
  name = "q"
  tags = { Big = 12345678901234567890, Small = 0.1, No = false, Empty = "" }
}
