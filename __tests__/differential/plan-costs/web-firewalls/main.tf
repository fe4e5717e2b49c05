provider "aws" {
  region = "eu-west-1"
}

variable "groups" {
  type    = list(string)
  default = ["AWSManagedRulesCommonRuleSet", "AWSManagedRulesSQLiRuleSet"]
}

resource "aws_wafv2_rule_group" "own" {
  name     = "own"
  scope    = "REGIONAL"
  capacity = 50

  dynamic "rule" {
    for_each = ["GB", "FR"]

    content {
      name     = "country-${rule.value}"
      priority = rule.key

      action {
        count {}
      }

      statement {
        geo_match_statement {
          country_codes = [rule.value]
        }
      }

      visibility_config {
        cloudwatch_metrics_enabled = false
        metric_name                = "country"
        sampled_requests_enabled   = false
      }
    }
  }

  visibility_config {
    cloudwatch_metrics_enabled = false
    metric_name                = "own"
    sampled_requests_enabled   = false
  }
}

resource "aws_wafv2_web_acl" "api" {
  name  = "api"
  scope = "REGIONAL"

  default_action {
    allow {}
  }

  dynamic "rule" {
    for_each = var.groups

    content {
      name     = rule.value
      priority = rule.key

      override_action {
        none {}
      }

      statement {
        managed_rule_group_statement {
          name        = rule.value
          vendor_name = "AWS"
        }
      }

      visibility_config {
        cloudwatch_metrics_enabled = false
        metric_name                = rule.value
        sampled_requests_enabled   = false
      }
    }
  }

  rule {
    name     = "own"
    priority = 10

    override_action {
      none {}
    }

    statement {
      rule_group_reference_statement {
        arn = aws_wafv2_rule_group.own.arn
      }
    }

    visibility_config {
      cloudwatch_metrics_enabled = false
      metric_name                = "own"
      sampled_requests_enabled   = false
    }
  }

  rule {
    name     = "rate"
    priority = 11

    action {
      block {}
    }

    statement {
      rate_based_statement {
        limit = 2000
      }
    }

    visibility_config {
      cloudwatch_metrics_enabled = false
      metric_name                = "rate"
      sampled_requests_enabled   = false
    }
  }

  rule {
    name     = "bots"
    priority = 12

    override_action {
      none {}
    }

    statement {
      managed_rule_group_statement {
        name        = "AWSManagedRulesBotControlRuleSet"
        vendor_name = "AWS"

        managed_rule_group_configs {
          aws_managed_rules_bot_control_rule_set {
            inspection_level = "TARGETED"
          }
        }
      }
    }

    visibility_config {
      cloudwatch_metrics_enabled = false
      metric_name                = "bots"
      sampled_requests_enabled   = false
    }
  }

  visibility_config {
    cloudwatch_metrics_enabled = false
    metric_name                = "api"
    sampled_requests_enabled   = false
  }
}

resource "aws_wafv2_web_acl" "empty" {
  name  = "empty"
  scope = "REGIONAL"

  default_action {
    block {}
  }

  visibility_config {
    cloudwatch_metrics_enabled = false
    metric_name                = "empty"
    sampled_requests_enabled   = false
  }
}

resource "aws_wafregional_ipset" "office" {
  name = "office"
}

resource "aws_wafregional_rule" "office" {
  name        = "office"
  metric_name = "office"

  predicate {
    data_id = aws_wafregional_ipset.office.id
    negated = false
    type    = "IPMatch"
  }
}

resource "aws_wafregional_web_acl" "legacy" {
  name        = "legacy"
  metric_name = "legacy"

  default_action {
    type = "ALLOW"
  }

  rule {
    priority = 1
    rule_id  = aws_wafregional_rule.office.id
    type     = "REGULAR"

    action {
      type = "BLOCK"
    }
  }
}

resource "aws_waf_web_acl" "global" {
  name        = "global"
  metric_name = "global"

  default_action {
    type = "ALLOW"
  }

  rules {
    priority = 1
    rule_id  = "11111111-1111-1111-1111-111111111111"
    type     = "REGULAR"

    action {
      type = "BLOCK"
    }
  }
}

resource "aws_shield_protection" "api" {
  name         = "api"
  resource_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/api/0123456789abcdef"
}

resource "aws_shield_subscription" "main" {
  auto_renew = "ENABLED"
}
