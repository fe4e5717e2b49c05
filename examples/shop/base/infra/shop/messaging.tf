module "queues" {
  source   = "../../modules/queue"
  for_each = toset(["orders", "mails", "thumbnails"])

  name  = "${local.name}-${each.key}"
  alarm = contains(var.alarms, each.key)
  tags  = local.tags
}

resource "aws_sns_topic" "events" {
  name = "${local.name}-events"
  tags = local.tags
}

resource "aws_lambda_function" "thumbnails" {
  function_name = "${local.name}-thumbnails"
  role          = aws_iam_role.nodes.arn
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  filename      = "thumbnails.zip"
  architectures = ["arm64"]
  memory_size   = 512
  tags          = local.tags
}

resource "aws_cloudfront_distribution" "media" {
  count   = var.cdn ? 1 : 0
  enabled = true

  origin {
    domain_name = module.media.domain
    origin_id   = "media"
  }

  default_cache_behavior {
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
    target_origin_id       = "media"
    viewer_protocol_policy = "redirect-to-https"
  }

  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }

  viewer_certificate {
    cloudfront_default_certificate = true
  }

  tags = local.tags
}
