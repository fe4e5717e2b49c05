provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}
variable "kms" { default = null }
resource "aws_ebs_volume" "v" {
  availability_zone = "eu-west-1a"
  size              = 10
  kms_key_id        = var.kms
  iops              = var.kms == null ? null : 100
  throughput        = null
  tags              = null
}
resource "aws_instance" "i" {
  ami               = "ami-1"
  instance_type     = "t3.nano"
  key_name          = null
  availability_zone = aws_ebs_volume.v.availability_zone
  root_block_device {
    volume_size = null
    volume_type = aws_ebs_volume.v.type
  }
}
