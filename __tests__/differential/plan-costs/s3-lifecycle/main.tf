provider "aws" {
  region = "eu-north-1"
}

resource "aws_s3_bucket" "logs" {
  bucket = "example-logs"
}

resource "aws_s3_bucket_versioning" "logs" {
  bucket = aws_s3_bucket.logs.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "logs" {
  bucket = aws_s3_bucket.logs.id

  rule {
    id     = "age"
    status = "Enabled"

    filter {}

    transition {
      days          = 30
      storage_class = "STANDARD_IA"
    }

    transition {
      days          = 90
      storage_class = "GLACIER"
    }

    transition {
      days          = 365
      storage_class = "DEEP_ARCHIVE"
    }

    noncurrent_version_transition {
      noncurrent_days = 10
      storage_class   = "ONEZONE_IA"
    }
  }
}

resource "aws_s3_bucket" "archive" {
  bucket_prefix = "example-archive-"

  lifecycle_rule {
    id      = "old"
    enabled = true

    transition {
      days          = 60
      storage_class = "INTELLIGENT_TIERING"
    }
  }
}

resource "aws_s3_bucket" "plain" {}

resource "aws_s3_bucket_lifecycle_configuration" "plain" {
  bucket = aws_s3_bucket.plain.bucket

  rule {
    id     = "off"
    status = "Disabled"

    filter {
      prefix = "old/"
    }

    transition {
      days          = 30
      storage_class = "GLACIER_IR"
    }
  }

  rule {
    id     = "expire"
    status = "Enabled"

    filter {
      prefix = "tmp/"
    }

    expiration {
      days = 3
    }
  }
}

resource "aws_s3_bucket_intelligent_tiering_configuration" "logs" {
  bucket = aws_s3_bucket.logs.id
  name   = "all"

  tiering {
    access_tier = "DEEP_ARCHIVE_ACCESS"
    days        = 180
  }
}

resource "aws_s3_bucket_analytics_configuration" "logs" {
  bucket = aws_s3_bucket.logs.id
  name   = "all"
}

resource "aws_s3_bucket_inventory" "logs" {
  bucket                   = aws_s3_bucket.logs.id
  name                     = "all"
  included_object_versions = "All"

  schedule {
    frequency = "Daily"
  }

  destination {
    bucket {
      format     = "CSV"
      bucket_arn = aws_s3_bucket.archive.arn
    }
  }
}

resource "aws_s3_bucket_metric" "logs" {
  bucket = aws_s3_bucket.logs.id
  name   = "all"
}

resource "aws_s3_directory_bucket" "fast" {
  bucket = "fast--eun1-az1--x-s3"

  location {
    name = "eun1-az1"
  }
}

resource "aws_glacier_vault" "tapes" {
  name = "tapes"
}
