provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}
resource "aws_elasticache_replication_group" "r" {
  replication_group_id       = "r"
  description                = "cache"
  engine                     = "redis"
  engine_version             = "7.0"
  node_type                  = "cache.t4g.medium"
  num_node_groups            = 2
  replicas_per_node_group    = 1
  automatic_failover_enabled = true
  multi_az_enabled           = true
}
resource "aws_elasticache_cluster" "m" {
  cluster_id      = "m"
  engine          = "memcached"
  node_type       = "cache.m5.large"
  num_cache_nodes = 3
  az_mode         = "cross-az"
  preferred_availability_zones = [for i in range(3) : "eu-west-1${element(["a", "b", "c"], i)}"]
}
