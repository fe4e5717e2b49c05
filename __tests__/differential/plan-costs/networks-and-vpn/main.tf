provider "aws" {
  region = "eu-west-1"
}

variable "spokes" {
  type    = map(string)
  default = { app = "10.10.0.0/16", data = "10.20.0.0/16" }
}

resource "aws_vpc" "spoke" {
  for_each   = var.spokes
  cidr_block = each.value
}

resource "aws_subnet" "spoke" {
  for_each   = var.spokes
  vpc_id     = aws_vpc.spoke[each.key].id
  cidr_block = cidrsubnet(each.value, 8, 1)
}

resource "aws_ec2_transit_gateway" "hub" {}

resource "aws_ec2_transit_gateway_vpc_attachment" "spoke" {
  for_each           = aws_vpc.spoke
  transit_gateway_id = aws_ec2_transit_gateway.hub.id
  vpc_id             = each.value.id
  subnet_ids         = [aws_subnet.spoke[each.key].id]
}

resource "aws_ec2_transit_gateway_peering_attachment" "other" {
  peer_region             = "us-east-1"
  peer_transit_gateway_id = "tgw-0123456789abcdef0"
  transit_gateway_id      = aws_ec2_transit_gateway.hub.id
}

resource "aws_customer_gateway" "office" {
  bgp_asn    = 65000
  ip_address = "203.0.113.10"
  type       = "ipsec.1"
}

resource "aws_vpn_gateway" "app" {
  vpc_id = aws_vpc.spoke["app"].id
}

resource "aws_vpn_connection" "office" {
  customer_gateway_id = aws_customer_gateway.office.id
  vpn_gateway_id      = aws_vpn_gateway.app.id
  type                = "ipsec.1"
}

resource "aws_vpn_connection" "hub" {
  customer_gateway_id = aws_customer_gateway.office.id
  transit_gateway_id  = aws_ec2_transit_gateway.hub.id
  type                = aws_customer_gateway.office.type
}

resource "aws_ec2_client_vpn_endpoint" "staff" {
  server_certificate_arn = "arn:aws:acm:eu-west-1:123456789012:certificate/11111111-1111-1111-1111-111111111111"
  client_cidr_block      = "10.100.0.0/16"

  authentication_options {
    type                       = "certificate-authentication"
    root_certificate_chain_arn = "arn:aws:acm:eu-west-1:123456789012:certificate/11111111-1111-1111-1111-111111111111"
  }

  connection_log_options {
    enabled = false
  }
}

resource "aws_ec2_client_vpn_network_association" "staff" {
  client_vpn_endpoint_id = aws_ec2_client_vpn_endpoint.staff.id
  subnet_id              = aws_subnet.spoke["app"].id
}

resource "aws_dx_connection" "line" {
  name      = "line"
  bandwidth = "1Gbps"
  location  = "EqDB1"
}

resource "aws_dx_gateway" "main" {
  name            = "main"
  amazon_side_asn = "64512"
}

resource "aws_dx_gateway_association" "hub" {
  dx_gateway_id         = aws_dx_gateway.main.id
  associated_gateway_id = aws_ec2_transit_gateway.hub.id
  allowed_prefixes      = ["10.0.0.0/8"]
}

resource "aws_networkfirewall_firewall_policy" "main" {
  name = "main"

  firewall_policy {
    stateless_default_actions          = ["aws:pass"]
    stateless_fragment_default_actions = ["aws:drop"]
  }
}

resource "aws_networkfirewall_firewall" "main" {
  name                = "main"
  firewall_policy_arn = aws_networkfirewall_firewall_policy.main.arn
  vpc_id              = aws_vpc.spoke["app"].id

  dynamic "subnet_mapping" {
    for_each = aws_subnet.spoke

    content {
      subnet_id = subnet_mapping.value.id
    }
  }
}

resource "aws_globalaccelerator_accelerator" "front" {
  name = "front"
}

resource "aws_globalaccelerator_listener" "front" {
  accelerator_arn = aws_globalaccelerator_accelerator.front.id
  protocol        = "TCP"

  port_range {
    from_port = 443
    to_port   = 443
  }
}

resource "aws_globalaccelerator_endpoint_group" "front" {
  listener_arn          = aws_globalaccelerator_listener.front.id
  endpoint_group_region = "eu-west-1"
}

resource "aws_flow_log" "cloudwatch" {
  vpc_id          = aws_vpc.spoke["app"].id
  traffic_type    = "ALL"
  iam_role_arn    = "arn:aws:iam::123456789012:role/flow"
  log_destination = "arn:aws:logs:eu-west-1:123456789012:log-group:flow"
}

resource "aws_flow_log" "s3" {
  vpc_id               = aws_vpc.spoke["data"].id
  traffic_type         = "REJECT"
  log_destination      = "arn:aws:s3:::example-flow"
  log_destination_type = "s3"

  destination_options {
    file_format = "parquet"
  }
}

resource "aws_ec2_traffic_mirror_filter" "all" {}

resource "aws_ec2_traffic_mirror_target" "nlb" {
  network_load_balancer_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/net/mirror/0123456789abcdef"
}

resource "aws_ec2_traffic_mirror_session" "app" {
  network_interface_id     = "eni-0123456789abcdef0"
  session_number           = 1
  traffic_mirror_filter_id = aws_ec2_traffic_mirror_filter.all.id
  traffic_mirror_target_id = aws_ec2_traffic_mirror_target.nlb.id
}

resource "aws_vpc_ipam" "main" {
  tier = "advanced"

  operating_regions {
    region_name = "eu-west-1"
  }
}

resource "aws_vpclattice_service" "orders" {
  name = "orders"
}
