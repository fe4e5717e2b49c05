provider "aws" {
  region = "eu-west-2"
}

resource "aws_elasticache_cluster" "memcached" {
  cluster_id      = "sessions"
  engine          = "memcached"
  node_type       = "cache.m5.large"
  num_cache_nodes = 3
}

resource "aws_elasticache_cluster" "redis" {
  cluster_id      = "single"
  engine          = "redis"
  node_type       = "cache.t3.micro"
  num_cache_nodes = 1
}

resource "aws_elasticache_replication_group" "failover" {
  replication_group_id       = "failover"
  description                = "a primary and two replicas"
  node_type                  = "cache.r6g.large"
  num_cache_clusters         = 3
  automatic_failover_enabled = true
  snapshot_retention_limit   = 5
}

resource "aws_elasticache_cluster" "extra_replica" {
  cluster_id           = "extra"
  replication_group_id = aws_elasticache_replication_group.failover.id
}

resource "aws_elasticache_replication_group" "sharded" {
  replication_group_id    = "sharded"
  description             = "three shards of two nodes"
  engine                  = "valkey"
  node_type               = "cache.r7g.large"
  num_node_groups         = 3
  replicas_per_node_group = 1
}

resource "aws_elasticache_replication_group" "tiered" {
  replication_group_id = "tiered"
  description          = "with disks"
  node_type            = "cache.r6gd.xlarge"
  data_tiering_enabled = true
  num_cache_clusters   = 2
}

resource "aws_elasticache_replication_group" "plain" {
  replication_group_id = "plain"
  description          = "defaults"
  node_type            = "cache.t4g.small"
}

resource "aws_elasticache_global_replication_group" "global" {
  global_replication_group_id_suffix = "global"
  primary_replication_group_id       = aws_elasticache_replication_group.failover.id
}

provider "aws" {
  alias  = "second"
  region = "us-east-1"
}

resource "aws_elasticache_replication_group" "secondary" {
  provider                    = aws.second
  replication_group_id        = "secondary"
  description                 = "follows"
  global_replication_group_id = aws_elasticache_global_replication_group.global.global_replication_group_id
  num_cache_clusters          = 1
}

resource "aws_elasticache_serverless_cache" "serverless" {
  name   = "serverless"
  engine = "valkey"

  cache_usage_limits {
    data_storage {
      minimum = 2
      maximum = 10
      unit    = "GB"
    }

    ecpu_per_second {
      minimum = 1000
      maximum = 5000
    }
  }
}

resource "aws_appautoscaling_target" "shards" {
  service_namespace  = "elasticache"
  resource_id        = "replication-group/${aws_elasticache_replication_group.sharded.replication_group_id}"
  scalable_dimension = "elasticache:replication-group:NodeGroups"
  min_capacity       = 4
  max_capacity       = 6
}
