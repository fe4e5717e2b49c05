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
  metrics = {
    CPUUtilization = { threshold = 80, statistic = "Average" }
    FreeStorage    = { threshold = 10 * 1024 * 1024 * 1024, comparison = "LessThanThreshold" }
  }
  databases = ["a", "b"]
}
resource "aws_cloudwatch_metric_alarm" "m" {
  for_each            = { for pair in setproduct(local.databases, keys(local.metrics)) : join("-", pair) => { db = pair[0], metric = pair[1], config = local.metrics[pair[1]] } }
  alarm_name          = each.key
  namespace           = "AWS/RDS"
  metric_name         = each.value.metric
  threshold           = each.value.config.threshold
  statistic           = try(each.value.config.statistic, "Minimum")
  comparison_operator = lookup(each.value.config, "comparison", "GreaterThanThreshold")
  period              = 60 * 5
  evaluation_periods  = 2
  dimensions          = { DBInstanceIdentifier = each.value.db }
}
