provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}
variable "zone_awareness" { default = true }
resource "aws_opensearch_domain" "d" {
  domain_name    = "search"
  engine_version = "OpenSearch_2.11"
  cluster_config {
    instance_type            = "m6g.large.search"
    instance_count           = var.zone_awareness ? 3 * 2 : 1
    dedicated_master_enabled = true
    dedicated_master_count   = 3
    dedicated_master_type    = "m6g.large.search"
    zone_awareness_enabled   = var.zone_awareness
    dynamic "zone_awareness_config" {
      for_each = var.zone_awareness ? [3] : []
      content {
        availability_zone_count = zone_awareness_config.value
      }
    }
  }
  ebs_options {
    ebs_enabled = true
    volume_size = 100
    volume_type = "gp3"
  }
}
