provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}
resource "aws_instance" "i" {
  ami                    = "ami-1"
  instance_type          = "t3.micro"
  vpc_security_group_ids = ["sg-b", "sg-a", "sg-b"]
  dynamic "ebs_block_device" {
    for_each = { z = 1, a = 2, m = 3 }
    content {
      device_name = "/dev/sd${ebs_block_device.key}"
      volume_size = ebs_block_device.value
    }
  }
}
resource "aws_db_subnet_group" "g" {
  name       = "g"
  subnet_ids = toset(["subnet-2", "subnet-1"])
}
