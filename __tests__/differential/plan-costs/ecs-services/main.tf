provider "aws" {
  region = "eu-west-1"
}

variable "services" {
  type = map(object({
    cpu    = number
    memory = number
    count  = optional(number, 1)
    arm    = optional(bool, false)
  }))
  default = {
    api    = { cpu = 512, memory = 1024, count = 3 }
    worker = { cpu = 1024, memory = 4096, count = 2, arm = true }
    cron   = { cpu = 256, memory = 512 }
  }
}

resource "aws_ecs_cluster" "main" {
  name = "main"
}

resource "aws_ecs_task_definition" "service" {
  for_each                 = var.services
  family                   = each.key
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = each.value.cpu
  memory                   = each.value.memory
  container_definitions    = jsonencode([{ name = each.key, image = "example/${each.key}:1", essential = true }])

  dynamic "runtime_platform" {
    for_each = each.value.arm ? [1] : []

    content {
      cpu_architecture        = "ARM64"
      operating_system_family = "LINUX"
    }
  }

  dynamic "ephemeral_storage" {
    for_each = each.key == "worker" ? [50] : []

    content {
      size_in_gib = ephemeral_storage.value
    }
  }
}

resource "aws_ecs_service" "service" {
  for_each        = var.services
  name            = each.key
  cluster         = aws_ecs_cluster.main.id
  task_definition = aws_ecs_task_definition.service[each.key].arn
  desired_count   = each.value.count
  launch_type     = "FARGATE"

  network_configuration {
    subnets = ["subnet-0123456789abcdef0"]
  }
}

resource "aws_ecs_service" "spot" {
  name            = "spot"
  cluster         = aws_ecs_cluster.main.id
  task_definition = aws_ecs_task_definition.service["api"].arn
  desired_count   = 4

  capacity_provider_strategy {
    capacity_provider = "FARGATE"
    base              = 1
    weight            = 1
  }

  capacity_provider_strategy {
    capacity_provider = "FARGATE_SPOT"
    weight            = 3
  }

  network_configuration {
    subnets = ["subnet-0123456789abcdef0"]
  }
}

resource "aws_ecs_service" "scaled" {
  name            = "scaled"
  cluster         = aws_ecs_cluster.main.id
  task_definition = aws_ecs_task_definition.service["cron"].family
  launch_type     = "FARGATE"

  network_configuration {
    subnets          = ["subnet-0123456789abcdef0"]
    assign_public_ip = true
  }
}

resource "aws_appautoscaling_target" "scaled" {
  service_namespace  = "ecs"
  resource_id        = "service/${aws_ecs_cluster.main.name}/${aws_ecs_service.scaled.name}"
  scalable_dimension = "ecs:service:DesiredCount"
  min_capacity       = 2
  max_capacity       = 8
}

resource "aws_ecs_service" "on_instances" {
  name            = "on-instances"
  cluster         = aws_ecs_cluster.main.id
  task_definition = aws_ecs_task_definition.service["api"].arn
  desired_count   = 2
}

resource "aws_ecs_service" "elsewhere" {
  name            = "elsewhere"
  cluster         = aws_ecs_cluster.main.id
  task_definition = "made-by-the-deployment:7"
  desired_count   = 2
  launch_type     = "FARGATE"

  network_configuration {
    subnets = ["subnet-0123456789abcdef0"]
  }
}

resource "aws_ecr_repository" "service" {
  for_each = var.services
  name     = each.key
}
