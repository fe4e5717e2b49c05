provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}
locals {
  node_groups = {
    default = { instance_types = ["m5.large"], min_size = 1, max_size = 5, desired_size = 2 }
    spot    = { capacity_type = "SPOT", instance_types = ["t3.large", "t3a.large"], disk_size = 50, labels = { kind = "spot" }, taints = [{ key = "spot", value = "true", effect = "NO_SCHEDULE" }] }
  }
}
module "eks" {
  source     = "./eks"
  name       = "demo"
  subnet_ids = ["subnet-1", "subnet-2"]
  defaults   = { ami_type = "AL2_x86_64", disk_size = 80, desired_size = 1 }
  groups     = local.node_groups
}
