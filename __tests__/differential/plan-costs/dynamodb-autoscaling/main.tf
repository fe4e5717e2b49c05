provider "aws" {
  region = "us-east-1"
}

locals {
  tables = {
    carts    = { read = 20, write = 10 }
    sessions = { read = 5, write = 5 }
  }
}

resource "aws_dynamodb_table" "provisioned" {
  for_each       = local.tables
  name           = each.key
  hash_key       = "id"
  read_capacity  = each.value.read
  write_capacity = each.value.write

  attribute {
    name = "id"
    type = "S"
  }

  attribute {
    name = "owner"
    type = "S"
  }

  global_secondary_index {
    name            = "by-owner"
    hash_key        = "owner"
    projection_type = "ALL"
    read_capacity   = 4
    write_capacity  = 3
  }
}

resource "aws_appautoscaling_target" "read" {
  for_each           = aws_dynamodb_table.provisioned
  service_namespace  = "dynamodb"
  resource_id        = "table/${each.value.name}"
  scalable_dimension = "dynamodb:table:ReadCapacityUnits"
  min_capacity       = 30
  max_capacity       = 100
}

resource "aws_appautoscaling_target" "index" {
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.provisioned["carts"].name}/index/by-owner"
  scalable_dimension = "dynamodb:index:WriteCapacityUnits"
  min_capacity       = 15
  max_capacity       = 40
}

resource "aws_dynamodb_table" "on_demand" {
  name             = "events"
  billing_mode     = "PAY_PER_REQUEST"
  hash_key         = "id"
  stream_enabled   = true
  stream_view_type = "NEW_IMAGE"
  table_class      = "STANDARD_INFREQUENT_ACCESS"

  attribute {
    name = "id"
    type = "S"
  }

  point_in_time_recovery {
    enabled = true
  }

  replica {
    region_name = "eu-west-1"
  }

  replica {
    region_name = "ap-southeast-2"
  }
}

resource "aws_dynamodb_table" "main" {
  name             = "global"
  billing_mode     = "PAY_PER_REQUEST"
  hash_key         = "id"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"

  attribute {
    name = "id"
    type = "S"
  }

  lifecycle {
    ignore_changes = [replica]
  }
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

resource "aws_dynamodb_table_replica" "main" {
  provider         = aws.west
  global_table_arn = aws_dynamodb_table.main.arn
}

resource "aws_kinesis_stream" "changes" {
  name        = "changes"
  shard_count = 1
}

resource "aws_dynamodb_kinesis_streaming_destination" "changes" {
  stream_arn = aws_kinesis_stream.changes.arn
  table_name = aws_dynamodb_table.on_demand.name
}
