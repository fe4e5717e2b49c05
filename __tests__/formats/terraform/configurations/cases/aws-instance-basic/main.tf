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
  count         = 2
  ami           = "ami-12345678"
  instance_type = count.index == 0 ? "t3.micro" : "m5.large"
  monitoring    = true
  root_block_device {
    volume_size = 20 + count.index
    volume_type = "gp3"
  }
  ebs_block_device {
    device_name = "/dev/sdf"
    volume_size = 100
    iops        = 4000
    volume_type = "io1"
  }
  tags = { Name = "web-${count.index}" }
}
