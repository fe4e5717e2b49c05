variable "name" {
  type = string
}

variable "alarm" {
  type    = bool
  default = false
}

variable "tags" {
  type    = map(string)
  default = {}
}

resource "aws_sqs_queue" "main" {
  name = var.name
  tags = var.tags
}

resource "aws_cloudwatch_log_group" "main" {
  name              = "/shop/${var.name}"
  retention_in_days = 30
  tags              = var.tags
}

resource "aws_cloudwatch_metric_alarm" "backlog" {
  count = var.alarm ? 1 : 0

  alarm_name          = "${var.name}-backlog"
  namespace           = "AWS/SQS"
  metric_name         = "ApproximateNumberOfMessagesVisible"
  comparison_operator = "GreaterThanThreshold"
  statistic           = "Maximum"
  threshold           = 1000
  period              = 300
  evaluation_periods  = 3
  tags                = var.tags
}
