locals {
  zones = ["us-east-1a", "us-east-1b", "us-east-1c"]
  cidr  = "10.20.0.0/16"
}

resource "aws_vpc" "shop" {
  cidr_block           = local.cidr
  enable_dns_hostnames = true
  tags                 = { Name = "shop" }
}

resource "aws_internet_gateway" "shop" {
  vpc_id = aws_vpc.shop.id
}

resource "aws_subnet" "public" {
  for_each = { for index, zone in local.zones : zone => index }

  vpc_id                  = aws_vpc.shop.id
  availability_zone       = each.key
  cidr_block              = cidrsubnet(local.cidr, 8, each.value)
  map_public_ip_on_launch = true
  tags                    = { Name = "shop-public-${each.key}" }
}

resource "aws_subnet" "private" {
  for_each = { for index, zone in local.zones : zone => index }

  vpc_id            = aws_vpc.shop.id
  availability_zone = each.key
  cidr_block        = cidrsubnet(local.cidr, 8, each.value + 100)
  tags              = { Name = "shop-private-${each.key}" }
}

resource "aws_eip" "nat" {
  for_each = toset(var.nat_zones)
  domain   = "vpc"
  tags     = { Name = "shop-nat-${each.key}" }
}

resource "aws_nat_gateway" "zone" {
  for_each = toset(var.nat_zones)

  allocation_id = aws_eip.nat[each.key].id
  subnet_id     = aws_subnet.public[each.key].id
  tags          = { Name = "shop-${each.key}" }
}

resource "aws_route_table" "private" {
  for_each = aws_subnet.private
  vpc_id   = aws_vpc.shop.id

  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = try(aws_nat_gateway.zone[each.key].id, aws_nat_gateway.zone[var.nat_zones[0]].id)
  }
}

resource "aws_route_table_association" "private" {
  for_each = aws_subnet.private

  subnet_id      = each.value.id
  route_table_id = aws_route_table.private[each.key].id
}

resource "aws_vpc_endpoint" "s3" {
  vpc_id            = aws_vpc.shop.id
  service_name      = "com.amazonaws.us-east-1.s3"
  vpc_endpoint_type = "Gateway"
}

resource "aws_vpc_endpoint" "ecr" {
  for_each = toset(["ecr.api", "ecr.dkr"])

  vpc_id            = aws_vpc.shop.id
  service_name      = "com.amazonaws.us-east-1.${each.value}"
  vpc_endpoint_type = "Interface"
  subnet_ids        = [for subnet in aws_subnet.private : subnet.id]
}
