provider "aws" {
  region = "eu-west-1"
}

variable "pools" {
  type = map(object({
    type   = string
    size   = number
    volume = optional(number, 20)
  }))
  default = {
    web = { type = "m5.large", size = 2 }
    job = { type = "c5.xlarge", size = 3, volume = 60 }
  }
}

variable "gpu" {
  type    = bool
  default = true
}

resource "aws_launch_template" "pool" {
  for_each      = var.pools
  name          = "pool-${each.key}"
  image_id      = "ami-0123456789abcdef0"
  instance_type = each.value.type

  block_device_mappings {
    device_name = "/dev/xvda"

    ebs {
      volume_size = each.value.volume
      volume_type = "gp3"
    }
  }
}

resource "aws_autoscaling_group" "by_id" {
  for_each           = var.pools
  name               = "by-id-${each.key}"
  availability_zones = ["eu-west-1a"]
  min_size           = each.value.size
  max_size           = each.value.size * 2

  launch_template {
    id      = aws_launch_template.pool[each.key].id
    version = "$Latest"
  }
}

resource "aws_autoscaling_group" "by_value" {
  for_each           = aws_launch_template.pool
  name               = "by-value-${each.key}"
  availability_zones = ["eu-west-1a"]
  min_size           = 1
  max_size           = 2

  launch_template {
    id = each.value.id
  }
}

resource "aws_autoscaling_group" "by_name" {
  for_each           = var.pools
  name               = "by-name-${each.key}"
  availability_zones = ["eu-west-1a"]
  min_size           = 1
  max_size           = 2

  launch_template {
    name = "pool-${each.key}"
  }
}

resource "aws_autoscaling_group" "weighted" {
  for_each           = var.pools
  name               = "weighted-${each.key}"
  availability_zones = ["eu-west-1a"]
  min_size           = 4
  max_size           = 8

  mixed_instances_policy {
    instances_distribution {
      on_demand_percentage_above_base_capacity = 50
    }

    launch_template {
      launch_template_specification {
        launch_template_name = aws_launch_template.pool[each.key].name
        version              = "$Default"
      }

      override {
        instance_type     = each.value.type
        weighted_capacity = "2"
      }
    }
  }
}

resource "aws_launch_template" "gpu" {
  count         = var.gpu ? 1 : 0
  name_prefix   = "gpu-"
  image_id      = "ami-0123456789abcdef0"
  instance_type = "g4dn.xlarge"
}

resource "aws_autoscaling_group" "gpu" {
  count              = var.gpu ? 1 : 0
  name               = "gpu"
  availability_zones = ["eu-west-1a"]
  min_size           = 1
  max_size           = 1

  launch_template {
    id = aws_launch_template.gpu[0].id
  }
}

resource "aws_autoscaling_group" "gpu_by_index" {
  count              = var.gpu ? 1 : 0
  name               = "gpu-by-index"
  availability_zones = ["eu-west-1a"]
  min_size           = 1
  max_size           = 1

  launch_template {
    id = aws_launch_template.gpu[count.index].id
  }
}

resource "aws_autoscaling_group" "gpu_by_one" {
  name               = "gpu-by-one"
  availability_zones = ["eu-west-1a"]
  min_size           = 1
  max_size           = 1

  launch_template {
    id = one(aws_launch_template.gpu[*].id)
  }
}
