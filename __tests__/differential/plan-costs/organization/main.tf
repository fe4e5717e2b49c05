provider "aws" {
  region = "us-east-1"
}

resource "aws_config_organization_managed_rule" "encrypted" {
  name            = "encrypted"
  rule_identifier = "ENCRYPTED_VOLUMES"
}

resource "aws_config_organization_custom_rule" "own" {
  name                = "own"
  lambda_function_arn = "arn:aws:lambda:us-east-1:123456789012:function:own"
  trigger_types       = ["ConfigurationItemChangeNotification"]
}

resource "aws_config_organization_custom_policy_rule" "policy" {
  name           = "policy"
  policy_runtime = "guard-2.x.x"
  policy_text    = "rule always { true == true }"
  trigger_types  = ["ConfigurationItemChangeNotification"]
}

resource "aws_config_organization_conformance_pack" "basic" {
  name          = "basic"
  template_body = "Resources: {}"
}

resource "aws_cloudformation_stack_set" "baseline" {
  name             = "baseline"
  permission_model = "SERVICE_MANAGED"
  template_body    = jsonencode({ Resources = { Wait = { Type = "AWS::CloudFormation::WaitConditionHandle" } } })

  auto_deployment {
    enabled = true
  }
}

resource "aws_ec2_transit_gateway" "hub" {}

resource "aws_ec2_transit_gateway_vpc_attachment" "shared" {
  transit_gateway_id = aws_ec2_transit_gateway.hub.id
  vpc_id             = "vpc-0123456789abcdef0"
  subnet_ids         = ["subnet-0123456789abcdef0"]
}

resource "aws_ec2_transit_gateway_connect" "appliance" {
  transit_gateway_id      = aws_ec2_transit_gateway.hub.id
  transport_attachment_id = aws_ec2_transit_gateway_vpc_attachment.shared.id
}

resource "aws_kms_external_key" "shared" {
  multi_region = true
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

resource "aws_kms_replica_external_key" "shared" {
  provider        = aws.west
  primary_key_arn = aws_kms_external_key.shared.arn
}

resource "aws_ebs_snapshot_import" "disk" {
  disk_container {
    format = "VHD"

    user_bucket {
      s3_bucket = "example-disks"
      s3_key    = "disk.vhd"
    }
  }
}

resource "aws_ses_receipt_rule_set" "main" {
  rule_set_name = "main"
}

resource "aws_ses_receipt_rule" "inbox" {
  name          = "inbox"
  rule_set_name = aws_ses_receipt_rule_set.main.rule_set_name
  enabled       = true

  s3_action {
    bucket_name = "example-mail"
    position    = 1
  }
}

resource "aws_sesv2_dedicated_ip_pool" "mail" {
  pool_name = "mail"
}

resource "aws_sesv2_dedicated_ip_assignment" "mail" {
  ip                    = "192.0.2.10"
  destination_pool_name = aws_sesv2_dedicated_ip_pool.mail.pool_name
}

resource "aws_verifiedaccess_instance" "main" {}

resource "aws_verifiedaccess_trust_provider" "main" {
  policy_reference_name    = "main"
  trust_provider_type      = "user"
  user_trust_provider_type = "iam-identity-center"
}

resource "aws_verifiedaccess_group" "main" {
  verifiedaccess_instance_id = aws_verifiedaccess_instance.main.id
}

resource "aws_verifiedaccess_endpoint" "wiki" {
  application_domain       = "wiki.example.com"
  attachment_type          = "vpc"
  domain_certificate_arn   = "arn:aws:acm:us-east-1:123456789012:certificate/11111111-1111-1111-1111-111111111111"
  endpoint_domain_prefix   = "wiki"
  endpoint_type            = "load-balancer"
  verified_access_group_id = aws_verifiedaccess_group.main.id
  security_group_ids       = ["sg-0123456789abcdef0"]

  load_balancer_options {
    load_balancer_arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/wiki/0123456789abcdef"
    port              = 443
    protocol          = "https"
    subnet_ids        = ["subnet-0123456789abcdef0"]
  }
}
