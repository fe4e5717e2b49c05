provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}
moved {
  from = aws_sqs_queue.old
  to   = aws_sqs_queue.new
}
moved {
  from = aws_sqs_queue.single
  to   = aws_sqs_queue.many["a"]
}
removed {
  from = aws_sqs_queue.gone
  lifecycle {
    destroy = false
  }
}
resource "aws_sqs_queue" "new" { name = "new" }
resource "aws_sqs_queue" "many" {
  for_each = toset(["a"])
  name     = each.key
  lifecycle {
    prevent_destroy = true
    ignore_changes  = all
  }
}
