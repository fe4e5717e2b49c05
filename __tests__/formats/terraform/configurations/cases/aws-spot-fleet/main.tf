provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}
resource "aws_spot_fleet_request" "f" {
  iam_fleet_role  = "arn:aws:iam::123456789012:role/fleet"
  target_capacity = 3
  allocation_strategy = "lowestPrice"
  dynamic "launch_specification" {
    for_each = [for t in ["m5.large", "c5.large"] : { type = t, weight = strcontains(t, "m5") ? 1 : 2 }]
    content {
      ami               = "ami-1"
      instance_type     = launch_specification.value.type
      weighted_capacity = launch_specification.value.weight
      subnet_id         = "subnet-1"
      root_block_device {
        volume_size = 8 * launch_specification.value.weight
        volume_type = "gp2"
      }
    }
  }
}
