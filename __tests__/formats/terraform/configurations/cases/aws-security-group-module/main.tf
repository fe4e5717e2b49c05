provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}
module "sg" {
  source      = "./sg"
  name        = "web"
  vpc_id      = "vpc-1"
  ingress_cidr_blocks = ["10.0.0.0/8", "192.168.0.0/16"]
  ingress_rules       = ["http-80-tcp", "https-443-tcp"]
  ingress_with_cidr_blocks = [
    { from_port = 8080, to_port = 8090, protocol = "tcp", description = "User ports", cidr_blocks = "10.10.0.0/16" },
    { rule = "postgresql-tcp", cidr_blocks = "0.0.0.0/0,10.0.0.0/8" },
  ]
}
