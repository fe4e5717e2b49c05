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
  functions = { get = 128, put = 512, list = null }
}
resource "aws_lambda_function" "f" {
  for_each      = local.functions
  function_name = "f-${each.key}"
  role          = "arn:aws:iam::123456789012:role/r"
  handler       = "index.handler"
  runtime       = "nodejs20.x"
  filename      = "f.zip"
  memory_size   = coalesce(each.value, 256)
  timeout       = each.value == null ? 60 : 3
  architectures = ["arm64"]
  environment {
    variables = { for k, v in local.functions : upper(k) => tostring(coalesce(v, 0)) }
  }
  dynamic "tracing_config" {
    for_each = each.key == "get" ? [1] : []
    content {
      mode = "Active"
    }
  }
}
resource "aws_apigatewayv2_api" "api" {
  name          = "api"
  protocol_type = "HTTP"
  cors_configuration {
    allow_origins = ["https://*"]
    max_age       = 300
  }
}
resource "aws_apigatewayv2_route" "r" {
  for_each  = aws_lambda_function.f
  api_id    = aws_apigatewayv2_api.api.id
  route_key = "GET /${each.key}/${each.value.timeout}"
}
