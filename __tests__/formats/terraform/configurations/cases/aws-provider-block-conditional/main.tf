variable "tags" {
  type    = map(string)
  default = {}
}
provider "aws" {
  region                      = terraform.workspace == "default" ? "eu-north-1" : "us-east-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_requesting_account_id  = true
  dynamic "default_tags" {
    for_each = length(var.tags) > 0 ? [var.tags] : []
    content {
      tags = default_tags.value
    }
  }
}
data "aws_region" "r" {}
resource "aws_sqs_queue" "q" { name = data.aws_region.r.name }
