variable "name" {
  type = string
}

variable "cluster_name" {
  type = string
}

variable "launch_template" {
  type = string
}

variable "settings" {
  type = object({
    instance_types = list(string)
    desired        = number
    capacity_type  = string
    ami_type       = optional(string)
  })
}

resource "aws_eks_node_group" "this" {
  cluster_name    = var.cluster_name
  node_group_name = var.name
  node_role_arn   = "arn:aws:iam::123456789012:role/nodes"
  subnet_ids      = ["subnet-0123456789abcdef0"]
  instance_types  = var.settings.instance_types
  capacity_type   = var.settings.capacity_type
  ami_type        = var.settings.ami_type

  launch_template {
    id      = var.launch_template
    version = "$Latest"
  }

  scaling_config {
    desired_size = var.settings.desired
    min_size     = 1
    max_size     = 10
  }

  lifecycle {
    ignore_changes = [scaling_config[0].desired_size]
  }
}
