provider "aws" {
  region = "us-east-1"
}

resource "aws_guardduty_detector" "main" {
  enable = true

  datasources {
    s3_logs {
      enable = true
    }

    kubernetes {
      audit_logs {
        enable = false
      }
    }
  }
}

resource "aws_guardduty_detector_feature" "runtime" {
  detector_id = aws_guardduty_detector.main.id
  name        = "RUNTIME_MONITORING"
  status      = "ENABLED"
}

resource "aws_config_configuration_recorder" "main" {
  role_arn = "arn:aws:iam::123456789012:role/config"
}

resource "aws_config_configuration_recorder" "daily" {
  name     = "daily"
  role_arn = "arn:aws:iam::123456789012:role/config"

  recording_mode {
    recording_frequency = "DAILY"
  }
}

resource "aws_config_config_rule" "encrypted" {
  name = "encrypted"

  source {
    owner             = "AWS"
    source_identifier = "ENCRYPTED_VOLUMES"
  }
}

resource "aws_config_conformance_pack" "basic" {
  name          = "basic"
  template_body = "Resources: {}"
}

resource "aws_macie2_account" "main" {}

resource "aws_detective_graph" "main" {}

resource "aws_accessanalyzer_analyzer" "unused" {
  analyzer_name = "unused"
  type          = "ACCOUNT_UNUSED_ACCESS"

  configuration {
    unused_access {
      unused_access_age = 90
    }
  }
}

resource "aws_accessanalyzer_analyzer" "plain" {
  analyzer_name = "plain"
}

resource "aws_backup_vault" "main" {
  name = "main"
}

resource "aws_s3control_storage_lens_configuration" "all" {
  account_id = "123456789012"
  config_id  = "all"

  storage_lens_configuration {
    enabled = true

    account_level {
      activity_metrics {
        enabled = true
      }

      bucket_level {}
    }
  }
}
