provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}
variable "endpoints" {
  type = map(object({
    service = string
    type    = optional(string, "Interface")
    subnets = optional(list(string), [])
    private = optional(bool)
  }))
  default = {
    s3  = { service = "s3", type = "Gateway" }
    ecr = { service = "ecr.dkr", subnets = ["subnet-1", "subnet-2"], private = true }
  }
}
resource "aws_vpc_endpoint" "e" {
  for_each            = var.endpoints
  vpc_id              = "vpc-1"
  service_name        = "com.amazonaws.eu-west-1.${each.value.service}"
  vpc_endpoint_type   = each.value.type
  subnet_ids          = each.value.type == "Interface" ? distinct(concat(["subnet-9"], each.value.subnets)) : null
  private_dns_enabled = each.value.type == "Interface" ? each.value.private : null
  tags                = { Name = replace(each.value.service, ".", "-") }
}
