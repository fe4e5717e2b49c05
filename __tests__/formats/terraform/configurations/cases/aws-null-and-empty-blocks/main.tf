provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}
variable "logs" {
  type    = object({ bucket = string, prefix = optional(string) })
  default = null
}
variable "cors" {
  type    = list(object({ methods = list(string) }))
  default = [{ methods = ["GET"] }]
}
resource "aws_lb" "l" {
  name               = "l"
  load_balancer_type = "network"
  subnets            = ["subnet-1"]
  dynamic "access_logs" {
    for_each = var.logs == null ? [] : [var.logs]
    content {
      bucket = access_logs.value.bucket
    }
  }
}
resource "aws_s3_bucket" "b" { bucket = "b" }
resource "aws_s3_bucket_cors_configuration" "c" {
  bucket = aws_s3_bucket.b.bucket
  dynamic "cors_rule" {
    for_each = var.cors
    content {
      allowed_methods = cors_rule.value.methods
      allowed_origins = try(cors_rule.value.origins, ["*"])
      max_age_seconds = try(cors_rule.value.age, null)
    }
  }
}
