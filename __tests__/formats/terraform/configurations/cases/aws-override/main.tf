provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}
resource "aws_instance" "web" {
  ami           = "ami-1"
  instance_type = "m5.4xlarge"
  root_block_device { volume_size = 500 }
  ebs_block_device {
    device_name = "/dev/sdb"
    volume_size = 100
  }
  tags = { Name = "primary", Extra = "gone" }
}
