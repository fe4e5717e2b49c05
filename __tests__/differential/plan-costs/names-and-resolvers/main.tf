provider "aws" {
  region = "eu-west-1"
}

locals {
  records = {
    www  = { type = "CNAME", records = ["example.org"] }
    mail = { type = "MX", records = ["10 mail.example.org"] }
  }
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "main" {
  count      = 2
  vpc_id     = aws_vpc.main.id
  cidr_block = cidrsubnet(aws_vpc.main.cidr_block, 8, count.index)
}

resource "aws_route53_zone" "public" {
  name = "example.com"
}

resource "aws_route53_zone" "private" {
  name = "internal.example.com"

  vpc {
    vpc_id = aws_vpc.main.id
  }
}

resource "aws_route53_record" "record" {
  for_each = local.records
  zone_id  = aws_route53_zone.public.zone_id
  name     = each.key
  type     = each.value.type
  records  = each.value.records
  ttl      = 300
}

resource "aws_route53_record" "nearest" {
  for_each       = toset(["eu-west-1", "us-east-1"])
  zone_id        = aws_route53_zone.public.zone_id
  name           = "api"
  type           = "A"
  ttl            = 60
  records        = ["192.0.2.1"]
  set_identifier = each.key

  latency_routing_policy {
    region = each.key
  }
}

resource "aws_route53_record" "country" {
  zone_id        = aws_route53_zone.public.zone_id
  name           = "shop"
  type           = "A"
  ttl            = 60
  records        = ["192.0.2.1"]
  set_identifier = "default"

  geolocation_routing_policy {
    country = "*"
  }
}

resource "aws_route53_health_check" "http" {
  fqdn              = "example.com"
  port              = 443
  type              = "HTTPS_STR_MATCH"
  search_string     = "ok"
  resource_path     = "/health"
  request_interval  = "10"
  failure_threshold = "3"
  measure_latency   = true
}

resource "aws_route53_health_check" "plain" {
  ip_address        = "192.0.2.1"
  port              = 80
  type              = "HTTP"
  request_interval  = "30"
  failure_threshold = "3"
}

resource "aws_route53_health_check" "both" {
  type                   = "CALCULATED"
  child_health_threshold = 1
  child_healthchecks     = [aws_route53_health_check.http.id, aws_route53_health_check.plain.id]
}

resource "aws_route53_resolver_endpoint" "in" {
  direction          = "INBOUND"
  security_group_ids = ["sg-0123456789abcdef0"]

  dynamic "ip_address" {
    for_each = aws_subnet.main

    content {
      subnet_id = ip_address.value.id
    }
  }
}

resource "aws_route53_resolver_endpoint" "out" {
  direction          = "OUTBOUND"
  security_group_ids = ["sg-0123456789abcdef0"]

  ip_address {
    subnet_id = aws_subnet.main[0].id
  }

  ip_address {
    subnet_id = aws_subnet.main[1].id
  }
}

resource "aws_route53_resolver_firewall_domain_list" "blocked" {
  name    = "blocked"
  domains = ["bad.example.", "worse.example."]
}

resource "aws_route53_resolver_firewall_rule_group" "blocked" {
  name = "blocked"
}

resource "aws_route53_resolver_firewall_rule_group_association" "blocked" {
  name                   = "blocked"
  firewall_rule_group_id = aws_route53_resolver_firewall_rule_group.blocked.id
  priority               = 200
  vpc_id                 = aws_vpc.main.id
}

resource "aws_route53_traffic_policy" "main" {
  name     = "main"
  document = jsonencode({ AWSPolicyFormatVersion = "2015-10-01", RecordType = "A" })
}

resource "aws_route53_traffic_policy_instance" "main" {
  name                   = "traffic.example.com"
  traffic_policy_id      = aws_route53_traffic_policy.main.id
  traffic_policy_version = 1
  hosted_zone_id         = aws_route53_zone.public.zone_id
  ttl                    = 60
}
