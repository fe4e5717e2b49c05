provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}

variable "readers" {
  default = { b = "arn:aws:iam::222222222222:root", a = "arn:aws:iam::111111111111:root" }
}

data "aws_iam_policy_document" "empty" {}

data "aws_iam_policy_document" "one" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::logs/*"]
  }
}

data "aws_iam_policy_document" "many" {
  policy_id = "many"
  version   = "2008-10-17"
  statement {
    sid       = "Read"
    effect    = "Allow"
    actions   = ["s3:GetObject", "s3:ListBucket", "s3:GetBucketLocation", "s3:GetObject"]
    resources = ["arn:aws:s3:::b", "arn:aws:s3:::a", "arn:aws:s3:::b/*"]
  }
  statement {
    sid           = "DenyRest"
    effect        = "Deny"
    not_actions   = ["s3:*", "ec2:*"]
    not_resources = ["arn:aws:s3:::c"]
  }
}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com", "ec2.amazonaws.com"]
    }
    principals {
      type        = "AWS"
      identifiers = [for key, arn in var.readers : arn]
    }
    principals {
      type        = "Federated"
      identifiers = ["cognito-identity.amazonaws.com"]
    }
  }
}

data "aws_iam_policy_document" "anyone" {
  statement {
    sid     = "Anyone"
    actions = ["sqs:SendMessage"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
    resources = ["*"]
  }
  statement {
    actions = ["sqs:SendMessage"]
    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
    not_principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::111111111111:user/x"]
    }
  }
  statement {
    actions = ["sqs:ReceiveMessage"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
    principals {
      type        = "Service"
      identifiers = ["events.amazonaws.com"]
    }
  }
}

data "aws_iam_policy_document" "conditions" {
  statement {
    actions   = ["s3:*"]
    resources = ["arn:aws:s3:::home/&{aws:username}/*"]
    condition {
      test     = "StringLike"
      variable = "s3:prefix"
      values   = ["", "home/", "home/&{aws:username}/"]
    }
    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = [true]
    }
    condition {
      test     = "StringLike"
      variable = "aws:PrincipalArn"
      values   = ["arn:aws:iam::*:role/<admin>&co"]
    }
    condition {
      test     = "NumericLessThan"
      variable = "s3:max-keys"
      values   = [10]
    }
    condition {
      test     = "ArnLike"
      variable = "aws:SourceArn"
      values   = []
    }
  }
}

data "aws_iam_policy_document" "dynamic" {
  dynamic "statement" {
    for_each = var.readers
    content {
      sid       = "Reader${upper(statement.key)}"
      actions   = ["s3:GetObject"]
      resources = ["arn:aws:s3:::shared/${statement.key}/*"]
      principals {
        type        = "AWS"
        identifiers = [statement.value]
      }
    }
  }
}

data "aws_iam_policy_document" "each" {
  for_each = toset(["x", "y"])
  statement {
    sid       = each.key
    actions   = []
    resources = ["*"]
  }
}

data "aws_iam_policy_document" "text" {
  statement {
    sid       = ""
    effect    = null
    actions   = ["dynamodb:*"]
    resources = ["arn:aws:dynamodb:*:*:table/grün \"q\" \u2028", "arn:aws:dynamodb:*:*:table/Z", "arn:aws:dynamodb:*:*:table/a"]
  }
}

data "aws_iam_policy_document" "wide" {
  statement {
    actions = ["kms:*"]
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::111111111111:root"]
    }
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::222222222222:root"]
    }
    condition {
      test     = "StringEquals"
      variable = "kms:ViaService"
      values   = ["a"]
    }
    condition {
      test     = "StringEquals"
      variable = "kms:ViaService"
      values   = ["b", "c"]
    }
  }
}

data "aws_iam_policy_document" "repeated" {
  dynamic "statement" {
    for_each = [[["a"], ["b"]], [["a"], ["c", "b"]], [["d", "e"], ["f"]], [["x1"], ["x2"], ["x3", "x4"], ["x5"]], [["a"], ["a"]]]
    content {
      dynamic "principals" {
        for_each = statement.value
        content {
          type        = "AWS"
          identifiers = principals.value
        }
      }
      dynamic "condition" {
        for_each = statement.value
        content {
          test     = "StringEquals"
          variable = "v"
          values   = condition.value
        }
      }
    }
  }
}

resource "aws_s3_bucket" "b" {}

data "aws_iam_policy_document" "later" {
  statement {
    actions   = ["s3:*"]
    resources = ["${aws_s3_bucket.b.arn}/*"]
  }
}

resource "terraform_data" "shown" {
  input = {
    empty           = data.aws_iam_policy_document.empty.json
    empty_minified  = data.aws_iam_policy_document.empty.minified_json
    one             = data.aws_iam_policy_document.one.json
    one_minified    = data.aws_iam_policy_document.one.minified_json
    many            = data.aws_iam_policy_document.many.json
    trust           = data.aws_iam_policy_document.trust.json
    anyone          = data.aws_iam_policy_document.anyone.json
    anyone_minified = data.aws_iam_policy_document.anyone.minified_json
    conditions      = data.aws_iam_policy_document.conditions.json
    dynamic         = data.aws_iam_policy_document.dynamic.json
    each            = [for one in data.aws_iam_policy_document.each : one.json]
    text            = data.aws_iam_policy_document.text.minified_json
    wide            = data.aws_iam_policy_document.wide.json
    repeated        = data.aws_iam_policy_document.repeated.minified_json
    version         = data.aws_iam_policy_document.one.version
    effect          = data.aws_iam_policy_document.one.statement[0].effect
    id              = data.aws_iam_policy_document.one.id
    later           = data.aws_iam_policy_document.later.json
  }
}

resource "aws_iam_role" "r" {
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_policy" "p" {
  policy = data.aws_iam_policy_document.later.json
}
