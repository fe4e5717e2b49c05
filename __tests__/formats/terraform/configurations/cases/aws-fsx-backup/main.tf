provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}
resource "aws_fsx_lustre_file_system" "f" {
  storage_capacity            = 1200
  subnet_ids                  = ["subnet-1"]
  deployment_type             = "PERSISTENT_2"
  per_unit_storage_throughput = 125
}
resource "aws_backup_vault" "v" { name = "vault" }
resource "aws_backup_plan" "p" {
  name = "p"
  dynamic "rule" {
    for_each = { daily = 35, monthly = 365 }
    content {
      rule_name         = rule.key
      target_vault_name = aws_backup_vault.v.name
      schedule          = rule.key == "daily" ? "cron(0 5 ? * * *)" : "cron(0 5 1 * ? *)"
      lifecycle {
        delete_after = rule.value
      }
    }
  }
}
