provider "aws" {
  region = "us-east-1"
}

variable "settings" {
  type = map(object({
    type = string
    size = number
    spot = optional(string)
  }))
  default = {
    api  = { type = "t2.small", size = 20 }
    jobs = { type = "c5.large", size = 60, spot = "0.05" }
  }
}

resource "aws_launch_configuration" "legacy" {
  for_each          = var.settings
  name_prefix       = "${each.key}-"
  image_id          = "ami-0123456789abcdef0"
  instance_type     = each.value.type
  spot_price        = each.value.spot
  enable_monitoring = each.key == "api"

  root_block_device {
    volume_size = each.value.size
    volume_type = "gp3"
  }

  ebs_block_device {
    device_name = "/dev/sdg"
    volume_size = 10
    encrypted   = true
  }
}

resource "aws_autoscaling_group" "legacy" {
  for_each             = var.settings
  name                 = each.key
  availability_zones   = ["us-east-1a"]
  min_size             = 2
  max_size             = 4
  launch_configuration = aws_launch_configuration.legacy[each.key].name
}

resource "aws_launch_configuration" "plain" {
  image_id      = "ami-0123456789abcdef0"
  instance_type = "m5.large"
}

resource "aws_autoscaling_group" "plain" {
  name                 = "plain"
  availability_zones   = ["us-east-1a"]
  min_size             = 1
  max_size             = 1
  launch_configuration = aws_launch_configuration.plain.id
}
