variable "name" {
  type = string
}

variable "size" {
  type = number
}

variable "launch_template_id" {
  type = string
}

resource "aws_autoscaling_group" "app" {
  name               = var.name
  availability_zones = ["eu-west-1a"]
  min_size           = var.size
  max_size           = var.size * 2

  launch_template {
    id      = var.launch_template_id
    version = "$Latest"
  }
}

output "region" {
  value = "eu-west-1"
}
