variable "region" { default = "ap-southeast-2" }
variable "common" {
  type    = map(string)
  default = { A = "1" }
}
provider "aws" {
  region                      = var.region
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_requesting_account_id  = true
  default_tags {
    tags = merge(var.common, { Region = var.region })
  }
}
data "aws_region" "current" {}
data "aws_partition" "current" {}
resource "aws_sns_topic" "t" {
  name = "t-${data.aws_region.current.name}"
  tags = { Arn = "arn:${data.aws_partition.current.partition}:s3:::x", Suffix = data.aws_partition.current.dns_suffix }
}
