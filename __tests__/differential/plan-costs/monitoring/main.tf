provider "aws" {
  region = "us-east-1"
}

locals {
  alarms = {
    cpu     = { period = 300, metric = "CPUUtilization" }
    fast    = { period = 10, metric = "Latency" }
    default = { period = 60, metric = "Errors" }
  }
}

resource "aws_cloudwatch_metric_alarm" "alarm" {
  for_each            = local.alarms
  alarm_name          = each.key
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 2
  metric_name         = each.value.metric
  namespace           = "Example"
  period              = each.value.period
  statistic           = "Average"
  threshold           = 80
}

resource "aws_cloudwatch_metric_alarm" "expression" {
  alarm_name          = "error-rate"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  threshold           = 5

  metric_query {
    id          = "rate"
    expression  = "errors / requests * 100"
    return_data = true
  }

  metric_query {
    id = "errors"

    metric {
      metric_name = "5xx"
      namespace   = "Example"
      period      = 60
      stat        = "Sum"
    }
  }

  metric_query {
    id = "requests"

    metric {
      metric_name = "requests"
      namespace   = "Example"
      period      = 60
      stat        = "Sum"
    }
  }
}

resource "aws_cloudwatch_metric_alarm" "band" {
  alarm_name          = "band"
  comparison_operator = "GreaterThanUpperThreshold"
  evaluation_periods  = 2
  threshold_metric_id = "band"

  metric_query {
    id          = "band"
    expression  = "ANOMALY_DETECTION_BAND(cpu)"
    return_data = true
  }

  metric_query {
    id          = "cpu"
    return_data = true

    metric {
      metric_name = "CPUUtilization"
      namespace   = "AWS/EC2"
      period      = 120
      stat        = "Average"
    }
  }
}

resource "aws_cloudwatch_composite_alarm" "any" {
  alarm_name = "any"
  alarm_rule = "ALARM(${aws_cloudwatch_metric_alarm.alarm["cpu"].alarm_name})"
}

resource "aws_cloudwatch_dashboard" "main" {
  dashboard_name = "main"
  dashboard_body = jsonencode({ widgets = [] })
}

resource "aws_cloudwatch_log_group" "app" {
  for_each          = toset(["app", "audit"])
  name              = "/example/${each.key}"
  log_group_class   = each.key == "audit" ? "INFREQUENT_ACCESS" : null
  retention_in_days = 30
}

resource "aws_cloudwatch_metric_stream" "all" {
  name          = "all"
  role_arn      = "arn:aws:iam::123456789012:role/stream"
  firehose_arn  = "arn:aws:firehose:us-east-1:123456789012:deliverystream/all"
  output_format = "json"
}

resource "aws_cloudwatch_contributor_insight_rule" "top" {
  rule_name       = "top"
  rule_definition = jsonencode({ Schema = { Name = "CloudWatchLogRule", Version = 1 } })
}

resource "aws_synthetics_canary" "home" {
  name                 = "home"
  artifact_s3_location = "s3://example/canary"
  execution_role_arn   = "arn:aws:iam::123456789012:role/canary"
  handler              = "index.handler"
  runtime_version      = "syn-nodejs-puppeteer-9.1"
  s3_bucket            = "example"
  s3_key               = "canary.zip"
  start_canary         = true

  schedule {
    expression = "rate(5 minutes)"
  }
}

resource "aws_rum_app_monitor" "site" {
  name   = "site"
  domain = "example.com"
}

resource "aws_internetmonitor_monitor" "site" {
  monitor_name                  = "site"
  max_city_networks_to_monitor  = 200
  traffic_percentage_to_monitor = 50
}

resource "aws_grafana_workspace" "main" {
  account_access_type      = "CURRENT_ACCOUNT"
  authentication_providers = ["AWS_SSO"]
  permission_type          = "SERVICE_MANAGED"
}

resource "aws_cloudtrail" "main" {
  name           = "main"
  s3_bucket_name = "example-trail"

  event_selector {
    read_write_type           = "All"
    include_management_events = true

    data_resource {
      type   = "AWS::S3::Object"
      values = ["arn:aws:s3"]
    }
  }

  insight_selector {
    insight_type = "ApiCallRateInsight"
  }
}

resource "aws_cloudtrail_event_data_store" "lake" {
  name             = "lake"
  retention_period = 365
}

resource "aws_budgets_budget" "total" {
  name         = "total"
  budget_type  = "COST"
  limit_amount = "1000"
  limit_unit   = "USD"
  time_unit    = "MONTHLY"
}
