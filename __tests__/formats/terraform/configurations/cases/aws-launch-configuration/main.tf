provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}
data "aws_region" "here" {}
locals { user_data = templatefile("${path.module}/user-data.sh.tftpl", { region = data.aws_region.here.name, packages = ["jq", "git"] }) }
resource "aws_instance" "i" {
  ami                         = "ami-1"
  instance_type               = "t3.small"
  user_data                   = local.user_data
  user_data_replace_on_change = true
  dynamic "network_interface" {
    for_each = { 0 = "eni-1", 1 = "eni-2" }
    content {
      device_index         = network_interface.key
      network_interface_id = network_interface.value
    }
  }
  metadata_options {
    http_tokens = "required"
  }
}
