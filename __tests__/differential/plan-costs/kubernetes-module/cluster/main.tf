variable "name" {
  type = string
}

variable "release" {
  type    = string
  default = null
}

variable "groups" {
  type = map(object({
    instance_types = list(string)
    desired        = number
    capacity_type  = optional(string, "ON_DEMAND")
    ami_type       = optional(string)
    disk_size      = optional(number, 50)
  }))
}

resource "aws_eks_cluster" "this" {
  name     = var.name
  role_arn = "arn:aws:iam::123456789012:role/eks"
  version  = var.release

  vpc_config {
    subnet_ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
}

resource "aws_launch_template" "this" {
  for_each    = var.groups
  name_prefix = "${var.name}-${each.key}-"

  block_device_mappings {
    device_name = "/dev/xvda"

    ebs {
      volume_size = each.value.disk_size
      volume_type = "gp3"
      encrypted   = true
    }
  }

  metadata_options {
    http_tokens = "required"
  }
}

module "group" {
  source          = "../group"
  for_each        = var.groups
  name            = each.key
  cluster_name    = aws_eks_cluster.this.name
  settings        = each.value
  launch_template = aws_launch_template.this[each.key].id
}

output "name" {
  value = aws_eks_cluster.this.name
}
