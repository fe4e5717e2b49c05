provider "aws" {
  region = "eu-west-1"
}

locals {
  functions = {
    api    = { memory = 1024, architecture = ["arm64"], disk = null }
    resize = { memory = 2048, architecture = null, disk = 2048 }
    cron   = { memory = null, architecture = ["x86_64"], disk = null }
  }
}

resource "aws_iam_role" "lambda" {
  name               = "lambda"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [] })
}

resource "aws_lambda_function" "function" {
  for_each      = local.functions
  function_name = each.key
  role          = aws_iam_role.lambda.arn
  handler       = "index.handler"
  runtime       = "nodejs20.x"
  s3_bucket     = "example"
  s3_key        = "${each.key}.zip"
  publish       = true
  memory_size   = each.value.memory
  architectures = each.value.architecture

  dynamic "ephemeral_storage" {
    for_each = each.value.disk == null ? [] : [each.value.disk]

    content {
      size = ephemeral_storage.value
    }
  }
}

resource "aws_lambda_alias" "live" {
  name             = "live"
  function_name    = aws_lambda_function.function["api"].function_name
  function_version = aws_lambda_function.function["api"].version
}

resource "aws_lambda_provisioned_concurrency_config" "api" {
  function_name                     = aws_lambda_function.function["api"].function_name
  qualifier                         = aws_lambda_alias.live.name
  provisioned_concurrent_executions = 10
}

resource "aws_lambda_provisioned_concurrency_config" "by_alias" {
  function_name                     = aws_lambda_alias.live.function_name
  qualifier                         = aws_lambda_alias.live.name
  provisioned_concurrent_executions = 1
}

resource "aws_lambda_provisioned_concurrency_config" "cron" {
  function_name                     = "cron"
  qualifier                         = "1"
  provisioned_concurrent_executions = 2
}

resource "aws_lambda_provisioned_concurrency_config" "elsewhere" {
  function_name                     = "of-another-team"
  qualifier                         = "1"
  provisioned_concurrent_executions = 2
}

resource "aws_cloudwatch_log_group" "function" {
  for_each          = aws_lambda_function.function
  name              = "/aws/lambda/${each.value.function_name}"
  retention_in_days = 14
}
