provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
  default_tags {
    tags = { Team = "x" }
  }
}
variable "tags" { default = { Name = "asg", Env = "prod" } }
resource "aws_launch_template" "this" {
  name_prefix   = "lt-"
  image_id      = "ami-1"
  instance_type = "c5.xlarge"
  dynamic "block_device_mappings" {
    for_each = [
      { device_name = "/dev/xvda", ebs = { volume_size = 30, volume_type = "gp3" } },
      { device_name = "/dev/xvdb", no_device = 1 },
    ]
    content {
      device_name = block_device_mappings.value.device_name
      no_device   = try(block_device_mappings.value.no_device, null)
      dynamic "ebs" {
        for_each = flatten([try(block_device_mappings.value.ebs, [])])
        content {
          volume_size = try(ebs.value.volume_size, null)
          volume_type = try(ebs.value.volume_type, null)
          encrypted   = try(ebs.value.encrypted, true)
        }
      }
    }
  }
  tag_specifications {
    resource_type = "instance"
    tags          = var.tags
  }
}
resource "aws_autoscaling_group" "this" {
  name_prefix         = "asg-"
  min_size            = 1
  max_size            = 10
  desired_capacity    = 3
  vpc_zone_identifier = ["subnet-1"]
  launch_template {
    id      = aws_launch_template.this.id
    version = "$Latest"
  }
  dynamic "tag" {
    for_each = var.tags
    content {
      key                 = tag.key
      value               = tag.value
      propagate_at_launch = true
    }
  }
}
resource "aws_autoscaling_group" "mixed" {
  name             = "mixed"
  min_size         = 0
  max_size         = 4
  availability_zones = ["eu-west-1a"]
  mixed_instances_policy {
    instances_distribution {
      on_demand_base_capacity                  = 1
      on_demand_percentage_above_base_capacity = 25
    }
    launch_template {
      launch_template_specification { launch_template_id = aws_launch_template.this.id }
      dynamic "override" {
        for_each = toset(["c5.large", "c5a.large"])
        content {
          instance_type     = override.value
          weighted_capacity = "1"
        }
      }
    }
  }
}
