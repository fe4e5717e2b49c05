provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}
variable "subnets" { default = ["subnet-a", "subnet-b"] }
resource "aws_efs_file_system" "f" {
  encrypted                       = true
  throughput_mode                 = "provisioned"
  provisioned_throughput_in_mibps = 12.5
  lifecycle_policy { transition_to_ia = "AFTER_30_DAYS" }
  lifecycle_policy { transition_to_primary_storage_class = "AFTER_1_ACCESS" }
}
resource "aws_efs_mount_target" "m" {
  count          = length(var.subnets)
  file_system_id = aws_efs_file_system.f.id
  subnet_id      = var.subnets[count.index]
}
