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
  written = jsonencode({
    Version = "2008-10-17"
    Id      = "written"
    Statement = [
      { Sid = "Written", Effect = "Allow", Principal = "*", Action = ["b:One", "a:Two"], Resource = "*", Other = 1 },
      {
        Effect    = "Deny"
        Principal = { Service = ["z.amazonaws.com", "a.amazonaws.com"], AWS = "111111111111" }
        NotAction = "s3:*"
        Resource  = ["b", "a"]
        Condition = { Bool = { "aws:SecureTransport" = false }, StringEquals = { v = "one", w = ["z", "y"] } }
      },
      { Sid = "Bare", Effect = "Allow", Action = [], NotPrincipal = { AWS = [] } },
    ]
  })
}

data "aws_iam_policy_document" "base" {
  policy_id = "base"
  statement {
    sid       = "First"
    actions   = ["s3:GetObject"]
    resources = ["*"]
  }
  statement {
    actions   = ["s3:NoSid"]
    resources = ["*"]
  }
  statement {
    sid       = "Second"
    actions   = ["s3:PutObject"]
    resources = ["*"]
    condition {
      test     = "StringEquals"
      variable = "x"
      values   = ["one"]
    }
  }
}

data "aws_iam_policy_document" "sources" {
  source_policy_documents = [data.aws_iam_policy_document.base.json, local.written]
  statement {
    sid       = "First"
    effect    = "Deny"
    actions   = ["s3:DeleteObject"]
    resources = ["*"]
  }
  statement {
    sid       = "Third"
    actions   = ["s3:ListBucket"]
    resources = ["*"]
  }
}

data "aws_iam_policy_document" "overrides" {
  source_policy_documents   = [data.aws_iam_policy_document.base.json]
  override_policy_documents = [data.aws_iam_policy_document.other.json, data.aws_iam_policy_document.last.minified_json]
}

data "aws_iam_policy_document" "other" {
  policy_id = "other"
  version   = "2008-10-17"
  statement {
    sid       = "Second"
    effect    = "Deny"
    actions   = ["s3:PutObjectAcl", "s3:PutObject"]
    resources = ["arn:aws:s3:::a"]
  }
  statement {
    actions   = ["s3:Appended"]
    resources = ["*"]
  }
}

data "aws_iam_policy_document" "last" {
  statement {
    sid       = "Second"
    actions   = ["s3:Last"]
    resources = ["*"]
  }
}

data "aws_iam_policy_document" "written" {
  source_policy_documents = [local.written]
}

data "aws_iam_policy_document" "written_over" {
  version                   = "2008-10-17"
  override_policy_documents = [local.written, "{\"Statement\":[]}"]
}

data "aws_iam_policy_document" "lowercase" {
  source_policy_documents = [jsonencode({ version = "2008-10-17", statement = [{ effect = "Deny", action = "x:Y", Resource = "*" }] })]
}

resource "aws_sqs_queue" "q" {}

data "aws_iam_policy_document" "later" {
  source_policy_documents = [data.aws_iam_policy_document.base.json, data.aws_iam_policy_document.late.json]
}

data "aws_iam_policy_document" "late" {
  statement {
    actions   = ["sqs:*"]
    resources = [aws_sqs_queue.q.arn]
  }
}

resource "terraform_data" "shown" {
  input = {
    base         = data.aws_iam_policy_document.base.json
    sources      = data.aws_iam_policy_document.sources.json
    overrides    = data.aws_iam_policy_document.overrides.json
    written      = data.aws_iam_policy_document.written.json
    written_over = data.aws_iam_policy_document.written_over.minified_json
    lowercase    = data.aws_iam_policy_document.lowercase.json
    later        = data.aws_iam_policy_document.later.json
  }
}
