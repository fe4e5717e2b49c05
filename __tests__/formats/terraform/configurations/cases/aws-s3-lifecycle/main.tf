provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}
locals {
  rules = [
    { id = "logs", prefix = "logs/", days = 30, class = "STANDARD_IA" },
    { id = "tmp", prefix = "tmp/", expire = 7 },
  ]
}
resource "aws_s3_bucket" "b" {
  bucket        = "bucket-${terraform.workspace}"
  force_destroy = true
}
resource "aws_s3_bucket_lifecycle_configuration" "l" {
  bucket = aws_s3_bucket.b.id
  dynamic "rule" {
    for_each = local.rules
    content {
      id     = rule.value.id
      status = "Enabled"
      filter {
        prefix = rule.value.prefix
      }
      dynamic "transition" {
        for_each = can(rule.value.class) ? [rule.value] : []
        content {
          days          = transition.value.days
          storage_class = transition.value.class
        }
      }
      dynamic "expiration" {
        for_each = try([rule.value.expire], [])
        content {
          days = expiration.value
        }
      }
    }
  }
}
resource "aws_s3_bucket_versioning" "v" {
  bucket = aws_s3_bucket.b.bucket
  versioning_configuration { status = "Enabled" }
}
