provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
  default_tags {
    tags = { ManagedBy = "terraform" }
  }
}
locals {
  base = { Team = "a", Env = terraform.workspace }
}
module "bucket" {
  source   = "./bucket"
  for_each = { logs = { Tier = "cold" }, data = {} }
  name     = each.key
  tags     = merge(local.base, each.value)
}
