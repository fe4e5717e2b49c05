provider "aws" {
  region = "ap-northeast-1"
}

variable "buckets" {
  type = map(object({
    transitions = optional(list(object({ days = number, class = string })), [])
  }))
  default = {
    media   = { transitions = [{ days = 30, class = "INTELLIGENT_TIERING" }] }
    backups = { transitions = [{ days = 1, class = "GLACIER_IR" }, { days = 90, class = "DEEP_ARCHIVE" }] }
    scratch = {}
  }
}

resource "aws_s3_bucket" "bucket" {
  for_each = var.buckets
  bucket   = "example-${each.key}"
}

resource "aws_s3_bucket_lifecycle_configuration" "bucket" {
  for_each = { for name, bucket in var.buckets : name => bucket if length(bucket.transitions) > 0 }
  bucket   = aws_s3_bucket.bucket[each.key].id

  dynamic "rule" {
    for_each = each.value.transitions

    content {
      id     = "to-${rule.value.class}"
      status = "Enabled"

      filter {}

      transition {
        days          = rule.value.days
        storage_class = rule.value.class
      }
    }
  }
}

resource "aws_s3_bucket_intelligent_tiering_configuration" "media" {
  bucket = aws_s3_bucket.bucket["media"].bucket
  name   = "archive"

  tiering {
    access_tier = "ARCHIVE_ACCESS"
    days        = 125
  }
}

module "table" {
  source   = "./table"
  for_each = { users = 10, orders = 25 }
  name     = each.key
  capacity = each.value
  scaled   = each.key == "orders"
}

resource "aws_dynamodb_table" "by_request" {
  count        = 2
  name         = "by-request-${count.index}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  table_class  = count.index == 1 ? "STANDARD_INFREQUENT_ACCESS" : null

  attribute {
    name = "id"
    type = "S"
  }

  dynamic "replica" {
    for_each = count.index == 0 ? ["eu-west-1"] : []

    content {
      region_name = replica.value
    }
  }

  stream_enabled   = count.index == 0
  stream_view_type = count.index == 0 ? "NEW_AND_OLD_IMAGES" : null
}
