variable "name" {
  type = string
}

variable "expire_days" {
  type    = number
  default = null
}

variable "tags" {
  type    = map(string)
  default = {}
}

resource "aws_s3_bucket" "main" {
  bucket = var.name
  tags   = var.tags
}

resource "aws_s3_bucket_public_access_block" "main" {
  bucket                  = aws_s3_bucket.main.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_lifecycle_configuration" "main" {
  count  = var.expire_days == null ? 0 : 1
  bucket = aws_s3_bucket.main.id

  rule {
    id     = "expire"
    status = "Enabled"

    expiration {
      days = var.expire_days
    }
  }
}

output "domain" {
  value = aws_s3_bucket.main.bucket_regional_domain_name
}
