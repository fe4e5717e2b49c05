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
  zones   = { "example.com" = ["www", "api"], "example.org" = ["www"] }
  records = { for r in flatten([for z, names in local.zones : [for n in names : { fqdn = "${n}.${z}", zone = z, name = n }]]) : r.fqdn => r }
}
resource "aws_route53_zone" "z" {
  for_each = local.zones
  name     = each.key
}
resource "aws_route53_record" "r" {
  for_each = local.records
  zone_id  = aws_route53_zone.z[each.value.zone].zone_id
  name     = each.value.name
  type     = "A"
  ttl      = 300
  records  = [cidrhost("10.0.0.0/24", index(sort(keys(local.records)), each.key) + 10)]
}
resource "aws_route53_record" "alias" {
  zone_id = aws_route53_zone.z["example.com"].zone_id
  name    = "lb"
  type    = "A"
  alias {
    name                   = "lb.example.com"
    zone_id                = "Z1"
    evaluate_target_health = true
  }
}
