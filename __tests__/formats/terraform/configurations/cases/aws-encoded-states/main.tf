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
  steps = ["extract", "transform", "load"]
  states = { for i, s in local.steps : s => merge(
    { Type = "Task", Resource = "arn:aws:lambda:eu-west-1:123456789012:function:${s}" },
    i == length(local.steps) - 1 ? { End = true } : { Next = local.steps[i + 1] },
  ) }
}
resource "aws_ssm_document" "m" {
  name          = "states"
  document_type = "Automation"
  content       = jsonencode({ StartAt = local.steps[0], States = local.states })
}
resource "aws_cloudwatch_event_rule" "r" {
  name                = "r"
  schedule_expression = "rate(${60 / 12} minutes)"
}
resource "aws_cloudwatch_event_target" "t" {
  rule     = aws_cloudwatch_event_rule.r.name
  arn      = aws_ssm_document.m.arn
  role_arn = "arn:aws:iam::123456789012:role/r"
  input    = jsonencode({ at = [for s in local.steps : upper(s)] })
}
