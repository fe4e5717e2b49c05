locals {
  name = "shop-${var.environment}"
  tags = {
    team        = "storefront"
    cost-center = "CC-2040"
  }
}

resource "aws_eks_cluster" "shop" {
  name     = local.name
  role_arn = aws_iam_role.cluster.arn
  version  = "1.34"

  vpc_config {
    subnet_ids = ["subnet-0a", "subnet-0b", "subnet-0c"]
  }

  tags = local.tags
}

resource "aws_iam_role" "cluster" {
  name               = "${local.name}-cluster"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [] })
  tags               = local.tags
}

resource "aws_iam_role" "nodes" {
  name               = "${local.name}-nodes"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [] })
  tags               = local.tags
}

resource "aws_launch_template" "nodes" {
  name_prefix   = "${local.name}-"
  instance_type = var.node_type

  block_device_mappings {
    device_name = "/dev/xvda"
    ebs {
      volume_size = 80
      volume_type = "gp3"
    }
  }

  tag_specifications {
    resource_type = "instance"
    tags          = merge(local.tags, { env = var.environment })
  }

  tags = local.tags
}

resource "aws_eks_node_group" "workers" {
  cluster_name    = aws_eks_cluster.shop.name
  node_group_name = "workers"
  node_role_arn   = aws_iam_role.nodes.arn
  subnet_ids      = ["subnet-0a", "subnet-0b", "subnet-0c"]

  scaling_config {
    desired_size = var.node_count
    min_size     = var.node_count
    max_size     = var.node_count * 2
  }

  launch_template {
    id      = aws_launch_template.nodes.id
    version = "$Latest"
  }

  tags = local.tags
}

module "orders" {
  source = "../../modules/database"

  name     = "${local.name}-orders"
  class    = var.database.class
  multi_az = var.database.multi_az
  storage  = var.database.storage
  tags     = local.tags
}

resource "aws_elasticache_replication_group" "sessions" {
  replication_group_id = "${local.name}-sessions"
  description          = "Sessions and carts"
  engine               = "redis"
  node_type            = var.environment == "prod" ? "cache.r6g.large" : "cache.t4g.small"
  num_cache_clusters   = var.environment == "prod" ? 2 : 1
  tags                 = local.tags
}

module "media" {
  source = "../../modules/bucket"

  name = "${local.name}-media"
  tags = local.tags
}

module "exports" {
  source = "../../modules/bucket"

  name        = "${local.name}-exports"
  expire_days = 30
  tags        = local.tags
}

resource "aws_lb" "shop" {
  name               = local.name
  load_balancer_type = "application"
  subnets            = ["subnet-0a", "subnet-0b", "subnet-0c"]
  tags               = local.tags
}

resource "aws_dynamodb_table" "carts" {
  name         = "${local.name}-carts"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "customer"

  attribute {
    name = "customer"
    type = "S"
  }

  tags = local.tags
}

resource "aws_ebs_volume" "old_search" {
  count = var.environment == "prod" ? 1 : 0

  availability_zone = "us-east-1a"
  type              = "gp2"
  size              = 500
  tags              = local.tags
}
