provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}
module "off" {
  source = "./m"
  count  = 0
}
module "on" {
  source = "./m"
  count  = 1
}
resource "aws_eip" "e" {
  count    = length(module.off) + length(module.on)
  domain   = "vpc"
  instance = try(module.off[0].id, module.on[0].id)
}
