provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}
variable "services" {
  default = {
    api    = { cpu = 512, memory = 1024, count = 3, port = 8080 }
    worker = { cpu = 256, memory = 512 }
  }
}
resource "aws_ecs_cluster" "c" {
  name = "c"
  setting {
    name  = "containerInsights"
    value = "enabled"
  }
}
resource "aws_ecs_task_definition" "t" {
  for_each                 = var.services
  family                   = each.key
  cpu                      = each.value.cpu
  memory                   = each.value.memory
  network_mode             = "awsvpc"
  requires_compatibilities = ["FARGATE"]
  container_definitions = jsonencode([{
    name         = each.key
    image        = "example/${each.key}:1"
    essential    = true
    portMappings = can(each.value.port) ? [{ containerPort = each.value.port }] : []
  }])
}
resource "aws_ecs_service" "s" {
  for_each        = var.services
  name            = each.key
  cluster         = aws_ecs_cluster.c.id
  task_definition = aws_ecs_task_definition.t[each.key].arn
  desired_count   = lookup(each.value, "count", 1)
  launch_type     = "FARGATE"
  network_configuration {
    subnets          = ["subnet-1"]
    assign_public_ip = false
  }
}
