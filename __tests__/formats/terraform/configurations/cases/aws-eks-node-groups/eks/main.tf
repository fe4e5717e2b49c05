variable "name" {}
variable "subnet_ids" {}
variable "defaults" {
  type    = any
  default = {}
}
variable "groups" {
  type    = any
  default = {}
}
resource "aws_iam_role" "cluster" {
  name               = "${var.name}-cluster"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "eks.amazonaws.com" } }] })
}
resource "aws_eks_cluster" "this" {
  name     = var.name
  role_arn = aws_iam_role.cluster.arn
  version  = "1.29"
  vpc_config {
    subnet_ids             = var.subnet_ids
    endpoint_public_access = true
  }
}
resource "aws_eks_node_group" "this" {
  for_each        = { for k, v in var.groups : k => v if try(v.create, true) }
  cluster_name    = aws_eks_cluster.this.name
  node_group_name = try(each.value.name, each.key)
  node_role_arn   = aws_iam_role.cluster.arn
  subnet_ids      = try(each.value.subnet_ids, var.defaults.subnet_ids, var.subnet_ids)
  ami_type        = try(each.value.ami_type, var.defaults.ami_type, null)
  capacity_type   = try(each.value.capacity_type, var.defaults.capacity_type, null)
  disk_size       = try(each.value.disk_size, var.defaults.disk_size, null)
  instance_types  = try(each.value.instance_types, var.defaults.instance_types, null)
  labels          = try(each.value.labels, var.defaults.labels, null)
  scaling_config {
    min_size     = try(each.value.min_size, var.defaults.min_size, 0)
    max_size     = try(each.value.max_size, var.defaults.max_size, 3)
    desired_size = try(each.value.desired_size, var.defaults.desired_size, 1)
  }
  dynamic "taint" {
    for_each = try(each.value.taints, var.defaults.taints, {})
    content {
      key    = taint.value.key
      value  = try(taint.value.value, null)
      effect = taint.value.effect
    }
  }
  dynamic "remote_access" {
    for_each = length(try(each.value.remote_access, {})) > 0 ? [each.value.remote_access] : []
    content {
      ec2_ssh_key = remote_access.value.key
    }
  }
  dynamic "update_config" {
    for_each = length(try(each.value.update_config, { max_unavailable_percentage = 33 })) > 0 ? [try(each.value.update_config, { max_unavailable_percentage = 33 })] : []
    content {
      max_unavailable_percentage = try(update_config.value.max_unavailable_percentage, null)
      max_unavailable            = try(update_config.value.max_unavailable, null)
    }
  }
}
