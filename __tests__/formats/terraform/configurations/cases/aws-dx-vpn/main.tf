provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}
resource "aws_customer_gateway" "c" {
  for_each   = { a = "203.0.113.1", b = "203.0.113.2" }
  bgp_asn    = 65000
  ip_address = each.value
  type       = "ipsec.1"
}
resource "aws_vpn_gateway" "v" { vpc_id = "vpc-1" }
resource "aws_vpn_connection" "c" {
  for_each            = aws_customer_gateway.c
  vpn_gateway_id      = aws_vpn_gateway.v.id
  customer_gateway_id = each.value.id
  type                = each.value.type
  static_routes_only  = true
}
resource "aws_vpn_connection_route" "r" {
  for_each               = { for pair in setproduct(keys(aws_vpn_connection.c), ["10.1.0.0/16"]) : join("|", pair) => pair }
  vpn_connection_id      = aws_vpn_connection.c[each.value[0]].id
  destination_cidr_block = each.value[1]
}
