provider "aws" {
  region = "ap-southeast-2"
}

variable "interfaces" {
  type    = set(string)
  default = ["ecr.api", "ecr.dkr", "logs", "secretsmanager"]
}

resource "aws_vpc" "main" {
  cidr_block = "10.1.0.0/16"
}

resource "aws_subnet" "private" {
  count      = 3
  vpc_id     = aws_vpc.main.id
  cidr_block = cidrsubnet(aws_vpc.main.cidr_block, 4, count.index)
}

resource "aws_lb" "application" {
  name               = "application"
  load_balancer_type = "application"
  subnets            = aws_subnet.private[*].id
}

resource "aws_lb" "network" {
  name               = "network"
  load_balancer_type = "network"
  internal           = true
  subnets            = aws_subnet.private[*].id
}

resource "aws_eip" "front" {
  count  = 2
  domain = "vpc"
}

resource "aws_lb" "public_network" {
  name               = "public-network"
  load_balancer_type = "network"

  dynamic "subnet_mapping" {
    for_each = aws_eip.front

    content {
      subnet_id     = aws_subnet.private[subnet_mapping.key].id
      allocation_id = subnet_mapping.value.id
    }
  }
}

resource "aws_lb" "gateway" {
  name               = "gateway"
  load_balancer_type = "gateway"
  subnets            = [aws_subnet.private[0].id]
}

resource "aws_alb" "old_name" {
  name    = "old-name"
  subnets = slice(aws_subnet.private[*].id, 0, 2)
}

resource "aws_lb" "reserved" {
  name    = "reserved"
  subnets = aws_subnet.private[*].id

  minimum_load_balancer_capacity {
    capacity_units = 100
  }
}

resource "aws_elb" "classic" {
  name    = "classic"
  subnets = aws_subnet.private[*].id

  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}

resource "aws_lb_trust_store" "clients" {
  name                             = "clients"
  ca_certificates_bundle_s3_bucket = "example"
  ca_certificates_bundle_s3_key    = "ca.pem"
}

resource "aws_vpc_endpoint" "interface" {
  for_each          = var.interfaces
  vpc_id            = aws_vpc.main.id
  service_name      = "com.amazonaws.ap-southeast-2.${each.key}"
  vpc_endpoint_type = "Interface"
  subnet_ids        = aws_subnet.private[*].id
}

resource "aws_vpc_endpoint" "attached" {
  vpc_id            = aws_vpc.main.id
  service_name      = "com.amazonaws.ap-southeast-2.sqs"
  vpc_endpoint_type = "Interface"
}

resource "aws_vpc_endpoint_subnet_association" "attached" {
  vpc_endpoint_id = aws_vpc_endpoint.attached.id
  subnet_id       = aws_subnet.private[0].id
}

resource "aws_vpc_endpoint" "s3" {
  vpc_id       = aws_vpc.main.id
  service_name = "com.amazonaws.ap-southeast-2.s3"
}

resource "aws_vpc_endpoint" "inspection" {
  vpc_id            = aws_vpc.main.id
  service_name      = aws_vpc_endpoint_service.inspection.service_name
  vpc_endpoint_type = "GatewayLoadBalancer"
  subnet_ids        = [aws_subnet.private[1].id]
}

resource "aws_vpc_endpoint_service" "inspection" {
  acceptance_required        = false
  gateway_load_balancer_arns = [aws_lb.gateway.arn]
}

resource "aws_nat_gateway" "private" {
  connectivity_type = "private"
  subnet_id         = aws_subnet.private[0].id
}
