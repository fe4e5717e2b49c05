provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}
resource "aws_budgets_budget" "b" {
  name              = "b"
  budget_type       = "COST"
  limit_amount      = 1200
  limit_unit        = "USD"
  time_unit         = "MONTHLY"
  dynamic "notification" {
    for_each = [80, 100]
    content {
      comparison_operator        = "GREATER_THAN"
      threshold                  = notification.value
      threshold_type             = "PERCENTAGE"
      notification_type          = notification.key == 0 ? "FORECASTED" : "ACTUAL"
      subscriber_email_addresses = ["a@example.com"]
    }
  }
}
