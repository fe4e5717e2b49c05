variable "name" {
  type = string
}

variable "instance_class" {
  type = string
}

variable "instances" {
  type = number
}

variable "storage" {
  type    = number
  default = null
}

variable "volume_type" {
  type    = string
  default = null
}

resource "aws_launch_template" "app" {
  name_prefix   = "${var.name}-"
  image_id      = "ami-0123456789abcdef0"
  instance_type = var.instances > 2 ? "m6g.large" : "t4g.small"

  block_device_mappings {
    device_name = "/dev/xvda"

    ebs {
      volume_size = 20
      volume_type = var.volume_type
    }
  }
}

module "group" {
  source             = "../group"
  name               = var.name
  size               = var.instances
  launch_template_id = aws_launch_template.app.id
}

resource "aws_db_instance" "main" {
  identifier                  = var.name
  engine                      = "postgres"
  instance_class              = var.instance_class
  allocated_storage           = coalesce(var.storage, 20)
  storage_type                = var.volume_type
  username                    = "app"
  manage_master_user_password = true
  skip_final_snapshot         = true
}

resource "aws_ebs_volume" "scratch" {
  count             = var.instances > 2 ? 2 : 0
  availability_zone = "${module.group.region}a"
  size              = var.storage
  type              = var.volume_type
}

output "launch_template_id" {
  value = aws_launch_template.app.id
}
