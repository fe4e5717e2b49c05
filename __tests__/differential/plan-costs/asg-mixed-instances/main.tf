provider "aws" {
  region = "us-west-2"
}

variable "types" {
  type = list(object({
    type   = string
    weight = optional(number)
  }))
  default = [
    { type = "m5.xlarge", weight = 2 },
    { type = "m5a.xlarge", weight = 2 },
    { type = "m5.large", weight = 1 },
  ]
}

resource "aws_launch_template" "batch" {
  name_prefix   = "batch-"
  image_id      = "ami-0123456789abcdef0"
  instance_type = "m5.large"

  block_device_mappings {
    device_name = "/dev/xvda"

    ebs {
      volume_size = 100
      volume_type = "gp3"
      iops        = 4000
    }
  }
}

resource "aws_autoscaling_group" "weighted" {
  name               = "weighted"
  availability_zones = ["us-west-2a"]
  min_size           = 4
  max_size           = 20
  desired_capacity   = 9

  mixed_instances_policy {
    instances_distribution {
      on_demand_base_capacity                  = 1
      on_demand_percentage_above_base_capacity = 25
      spot_allocation_strategy                 = "capacity-optimized"
    }

    launch_template {
      launch_template_specification {
        launch_template_id = aws_launch_template.batch.id
        version            = "$Latest"
      }

      dynamic "override" {
        for_each = var.types

        content {
          instance_type     = override.value.type
          weighted_capacity = override.value.weight
        }
      }
    }
  }
}

resource "aws_autoscaling_group" "defaults" {
  name               = "defaults"
  availability_zones = ["us-west-2b"]
  min_size           = 2
  max_size           = 6

  mixed_instances_policy {
    launch_template {
      launch_template_specification {
        launch_template_id = aws_launch_template.batch.id
      }
    }
  }
}

resource "aws_autoscaling_group" "by_needs" {
  name               = "by-needs"
  availability_zones = ["us-west-2b"]
  min_size           = 2
  max_size           = 6

  mixed_instances_policy {
    launch_template {
      launch_template_specification {
        launch_template_id = aws_launch_template.batch.id
      }

      override {
        instance_requirements {
          memory_mib {
            min = 8192
          }

          vcpu_count {
            min = 4
          }
        }
      }
    }
  }
}
