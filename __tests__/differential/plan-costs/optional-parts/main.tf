provider "aws" {
  region = var.region
}

variable "region" {
  type    = string
  default = "ca-central-1"
}

variable "features" {
  type    = set(string)
  default = ["cache", "search"]
}

variable "search" {
  type = object({
    nodes    = optional(number, 2)
    type     = optional(string)
    masters  = optional(number)
    storage  = optional(number, 50)
    iops     = optional(number)
    disktype = optional(string)
  })
  default = { type = "m6g.large.search" }
}

resource "aws_elasticache_replication_group" "cache" {
  count                      = contains(var.features, "cache") ? 1 : 0
  replication_group_id       = "cache"
  description                = "cache"
  engine                     = "redis"
  engine_version             = "7.0"
  node_type                  = "cache.r6g.large"
  num_cache_clusters         = 2
  automatic_failover_enabled = true
  snapshot_retention_limit   = 3
}

resource "aws_elasticache_cluster" "memcached" {
  count           = contains(var.features, "sessions") ? 1 : 0
  cluster_id      = "sessions"
  engine          = "memcached"
  node_type       = "cache.t3.micro"
  num_cache_nodes = 1
}

resource "aws_opensearch_domain" "search" {
  count          = contains(var.features, "search") ? 1 : 0
  domain_name    = "search"
  engine_version = "OpenSearch_2.13"

  cluster_config {
    instance_type            = var.search.type
    instance_count           = var.search.nodes
    dedicated_master_enabled = var.search.masters != null
    dedicated_master_type    = var.search.masters == null ? null : "m6g.large.search"
    dedicated_master_count   = var.search.masters
  }

  ebs_options {
    ebs_enabled = true
    volume_size = var.search.storage
    volume_type = var.search.disktype
    iops        = var.search.iops
  }
}

resource "aws_msk_cluster" "events" {
  cluster_name           = "events"
  kafka_version          = "3.6.0"
  number_of_broker_nodes = length(local.subnets)
  storage_mode           = "TIERED"

  broker_node_group_info {
    instance_type   = "kafka.m7g.large"
    client_subnets  = local.subnets
    security_groups = ["sg-0123456789abcdef0"]

    storage_info {
      ebs_storage_info {
        volume_size = 500
      }
    }
  }
}

locals {
  subnets = [for index in range(3) : "subnet-0123456789abcdef${index}"]
  nlb     = length(var.features) > 1
}

resource "aws_lb" "front" {
  name               = "front"
  load_balancer_type = local.nlb ? "network" : "application"
  subnets            = local.subnets
}

resource "aws_vpc_endpoint" "private" {
  for_each          = toset(["ssm", "ec2messages"])
  vpc_id            = "vpc-0123456789abcdef0"
  service_name      = "com.amazonaws.${var.region}.${each.key}"
  vpc_endpoint_type = "Interface"
  subnet_ids        = slice(local.subnets, 0, 2)
}

resource "aws_nat_gateway" "zone" {
  for_each          = toset(slice(local.subnets, 0, 2))
  subnet_id         = each.key
  connectivity_type = "public"
  allocation_id     = aws_eip.zone[each.key].id
}

resource "aws_eip" "zone" {
  for_each = toset(slice(local.subnets, 0, 2))
  domain   = "vpc"
}

resource "aws_redshift_cluster" "warehouse" {
  cluster_identifier        = "warehouse"
  node_type                 = "ra3.4xlarge"
  cluster_type              = "multi-node"
  number_of_nodes           = 4
  master_username           = "warehouse"
  manage_master_password    = true
  final_snapshot_identifier = "warehouse-final"
}

resource "aws_cloudwatch_log_group" "all" {
  for_each          = var.features
  name              = "/example/${each.key}"
  retention_in_days = 7
}
