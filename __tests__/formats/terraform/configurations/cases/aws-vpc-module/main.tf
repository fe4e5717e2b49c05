provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}
module "vpc" {
  source             = "./vpc"
  name               = "main"
  cidr               = "10.0.0.0/16"
  azs                = ["eu-west-1a", "eu-west-1b", "eu-west-1c"]
  private_subnets    = ["10.0.1.0/24", "10.0.2.0/24", "10.0.3.0/24"]
  public_subnets     = ["10.0.101.0/24", "10.0.102.0/24", "10.0.103.0/24"]
  enable_nat_gateway = true
  single_nat_gateway = true
  tags               = { Terraform = "true" }
  private_subnet_tags = { tier = "private" }
}
resource "aws_instance" "x" {
  ami           = "ami-1"
  instance_type = "t3.micro"
  subnet_id     = module.vpc.private_subnets[0]
  vpc_security_group_ids = [module.vpc.default_sg]
}
