provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}
resource "aws_dynamodb_table" "t" {
  name           = "t"
  hash_key       = "k"
  read_capacity  = 10
  write_capacity = 10
  attribute {
    name = "k"
    type = "S"
  }
}
resource "aws_appautoscaling_target" "t" {
  for_each           = toset(["Read", "Write"])
  resource_id        = "table/${aws_dynamodb_table.t.name}"
  service_namespace  = "dynamodb"
  scalable_dimension = "dynamodb:table:${each.key}CapacityUnits"
  min_capacity       = lookup({ Read = 5 }, each.key, 10)
  max_capacity       = 100
}
resource "aws_appautoscaling_policy" "p" {
  for_each           = aws_appautoscaling_target.t
  name               = "${each.key}:${each.value.resource_id}"
  policy_type        = "TargetTrackingScaling"
  resource_id        = each.value.resource_id
  scalable_dimension = each.value.scalable_dimension
  service_namespace  = each.value.service_namespace
  target_tracking_scaling_policy_configuration {
    predefined_metric_specification {
      predefined_metric_type = "DynamoDB${each.key}CapacityUtilization"
    }
    target_value = 70
  }
}
