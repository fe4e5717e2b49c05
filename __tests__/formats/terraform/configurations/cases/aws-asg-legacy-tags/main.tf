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
  tags = { A = "1", B = "2" }
  asg_tags = [for k, v in local.tags : { key = k, value = v, propagate_at_launch = tostring(true) }]
}
resource "aws_launch_configuration" "l" {
  name_prefix   = "l"
  image_id      = "ami-1"
  instance_type = "t2.micro"
  spot_price    = 0.01
  root_block_device {
    volume_size = "15"
  }
}
resource "aws_autoscaling_group" "g" {
  name                 = "g"
  launch_configuration = aws_launch_configuration.l.name
  min_size             = 2
  max_size             = 4
  availability_zones   = formatlist("eu-west-1%s", ["a", "b"])
  dynamic "tag" {
    for_each = local.asg_tags
    content {
      key                 = tag.value.key
      value               = tag.value.value
      propagate_at_launch = tag.value.propagate_at_launch
    }
  }
}
