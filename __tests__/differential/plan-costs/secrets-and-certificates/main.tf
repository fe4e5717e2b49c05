provider "aws" {
  region = "eu-west-1"
}

resource "aws_kms_key" "main" {
  description         = "main"
  enable_key_rotation = true
}

resource "aws_kms_key" "signing" {
  description              = "signing"
  customer_master_key_spec = "RSA_4096"
  key_usage                = "SIGN_VERIFY"
}

resource "aws_kms_key" "shared" {
  multi_region = true
}

provider "aws" {
  alias  = "replica"
  region = "eu-central-1"
}

resource "aws_kms_replica_key" "shared" {
  provider        = aws.replica
  primary_key_arn = aws_kms_key.shared.arn
}

resource "aws_kms_external_key" "imported" {
  description = "imported"
}

resource "aws_kms_alias" "main" {
  name          = "alias/main"
  target_key_id = aws_kms_key.main.key_id
}

resource "aws_secretsmanager_secret" "database" {
  name = "database"

  replica {
    region = "eu-central-1"
  }
}

resource "aws_secretsmanager_secret" "api" {
  count = 2
  name  = "api-${count.index}"
}

resource "aws_ssm_parameter" "plain" {
  name  = "/example/plain"
  type  = "String"
  value = "1"
}

resource "aws_ssm_parameter" "advanced" {
  name  = "/example/advanced"
  type  = "SecureString"
  tier  = "Advanced"
  value = "not-a-real-secret"
}

resource "aws_ssm_activation" "office" {
  iam_role           = "ssm"
  registration_limit = 5
}

resource "aws_acm_certificate" "public" {
  domain_name       = "example.com"
  validation_method = "DNS"
}

resource "aws_acmpca_certificate_authority" "root" {
  type = "ROOT"

  certificate_authority_configuration {
    key_algorithm     = "RSA_4096"
    signing_algorithm = "SHA512WITHRSA"

    subject {
      common_name = "example.com"
    }
  }
}

resource "aws_acmpca_certificate_authority" "short" {
  usage_mode = "SHORT_LIVED_CERTIFICATE"

  certificate_authority_configuration {
    key_algorithm     = "EC_prime256v1"
    signing_algorithm = "SHA256WITHECDSA"

    subject {
      common_name = "short.example.com"
    }
  }
}

resource "aws_acm_certificate" "private" {
  domain_name               = "internal.example.com"
  certificate_authority_arn = aws_acmpca_certificate_authority.root.arn
}

resource "aws_cloudhsm_v2_cluster" "main" {
  hsm_type   = "hsm1.medium"
  subnet_ids = ["subnet-0123456789abcdef0"]
}

resource "aws_cloudhsm_v2_hsm" "main" {
  cluster_id = aws_cloudhsm_v2_cluster.main.cluster_id
  subnet_id  = "subnet-0123456789abcdef0"
}
