provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}
locals {
  vpcs = {
    hub   = { cidr = "10.0.0.0/16", attach = true }
    spoke = { cidr = "10.1.0.0/16", attach = true }
    alone = { cidr = "10.2.0.0/16", attach = false }
  }
  links = { for pair in setproduct(["hub"], [for k, v in local.vpcs : k if v.attach && k != "hub"]) : join("_", pair) => { from = pair[0], to = pair[1] } }
}
resource "aws_vpc" "v" {
  for_each   = local.vpcs
  cidr_block = each.value.cidr
}
resource "aws_subnet" "s" {
  for_each   = { for k, v in local.vpcs : k => v if v.attach }
  vpc_id     = aws_vpc.v[each.key].id
  cidr_block = cidrsubnet(each.value.cidr, 8, 0)
}
resource "aws_ec2_transit_gateway" "t" { description = "t" }
resource "aws_ec2_transit_gateway_vpc_attachment" "a" {
  for_each           = aws_subnet.s
  transit_gateway_id = aws_ec2_transit_gateway.t.id
  vpc_id             = each.value.vpc_id
  subnet_ids         = [each.value.id]
}
resource "aws_route" "r" {
  for_each               = local.links
  route_table_id         = aws_vpc.v[each.value.from].main_route_table_id
  destination_cidr_block = local.vpcs[each.value.to].cidr
  transit_gateway_id     = aws_ec2_transit_gateway.t.id
}
