provider "aws" {
  region = "eu-central-1"
}

locals {
  groups = {
    general = { types = ["m5.large"], size = 3, disk = null, capacity = "ON_DEMAND" }
    spot    = { types = ["m5.large", "m5a.large"], size = 2, disk = 50, capacity = "SPOT" }
    default = { types = null, size = 1, disk = null, capacity = null }
  }
}

resource "aws_iam_role" "eks" {
  name               = "eks"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [] })
}

resource "aws_eks_cluster" "main" {
  name     = "main"
  role_arn = aws_iam_role.eks.arn
  version  = "1.31"

  vpc_config {
    subnet_ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
}

resource "aws_eks_cluster" "latest" {
  name     = "latest"
  role_arn = aws_iam_role.eks.arn

  vpc_config {
    subnet_ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
}

resource "aws_eks_cluster" "old" {
  name     = "old"
  role_arn = aws_iam_role.eks.arn
  version  = "1.27"

  upgrade_policy {
    support_type = "EXTENDED"
  }

  vpc_config {
    subnet_ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
}

resource "aws_eks_node_group" "groups" {
  for_each        = local.groups
  cluster_name    = aws_eks_cluster.main.name
  node_group_name = each.key
  node_role_arn   = aws_iam_role.eks.arn
  subnet_ids      = ["subnet-0123456789abcdef0"]
  instance_types  = each.value.types
  disk_size       = each.value.disk
  capacity_type   = each.value.capacity

  scaling_config {
    desired_size = each.value.size
    min_size     = 1
    max_size     = 6
  }
}

resource "aws_launch_template" "nodes" {
  name_prefix   = "nodes-"
  instance_type = "c6i.xlarge"

  block_device_mappings {
    device_name = "/dev/xvda"

    ebs {
      volume_size = 80
      volume_type = "gp3"
    }
  }
}

resource "aws_eks_node_group" "templated" {
  cluster_name    = aws_eks_cluster.main.name
  node_group_name = "templated"
  node_role_arn   = aws_iam_role.eks.arn
  subnet_ids      = ["subnet-0123456789abcdef0"]

  launch_template {
    id      = aws_launch_template.nodes.id
    version = aws_launch_template.nodes.latest_version
  }

  scaling_config {
    desired_size = 2
    min_size     = 2
    max_size     = 4
  }
}

resource "aws_eks_node_group" "graviton" {
  cluster_name    = aws_eks_cluster.main.name
  node_group_name = "graviton"
  node_role_arn   = aws_iam_role.eks.arn
  subnet_ids      = ["subnet-0123456789abcdef0"]
  ami_type        = "AL2023_ARM_64_STANDARD"
  instance_types  = ["m7g.large"]

  scaling_config {
    desired_size = 2
    min_size     = 0
    max_size     = 4
  }
}

resource "aws_eks_node_group" "windows" {
  cluster_name    = aws_eks_cluster.main.name
  node_group_name = "windows"
  node_role_arn   = aws_iam_role.eks.arn
  subnet_ids      = ["subnet-0123456789abcdef0"]
  ami_type        = "WINDOWS_CORE_2022_x86_64"
  instance_types  = ["m5.large"]

  scaling_config {
    desired_size = 1
    min_size     = 1
    max_size     = 1
  }
}

resource "aws_eks_fargate_profile" "jobs" {
  cluster_name           = aws_eks_cluster.main.name
  fargate_profile_name   = "jobs"
  pod_execution_role_arn = aws_iam_role.eks.arn
  subnet_ids             = ["subnet-0123456789abcdef0"]

  selector {
    namespace = "jobs"
  }
}
