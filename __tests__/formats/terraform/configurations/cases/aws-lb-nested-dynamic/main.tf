provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}
variable "listeners" {
  default = {
    http  = { port = 80, actions = [{ type = "redirect", redirect = { port = "443", protocol = "HTTPS", status_code = "HTTP_301" } }] }
    plain = { port = 8080, actions = [{ type = "fixed-response", fixed = { content_type = "text/plain", status_code = 200 } }] }
  }
}
resource "aws_lb" "this" {
  name               = "lb"
  load_balancer_type = "application"
  subnets            = ["subnet-1", "subnet-2"]
  access_logs {
    bucket  = "logs"
    enabled = true
  }
}
resource "aws_lb_listener" "this" {
  for_each          = var.listeners
  load_balancer_arn = aws_lb.this.arn
  port              = each.value.port
  protocol          = "HTTP"
  dynamic "default_action" {
    for_each = each.value.actions
    content {
      type = default_action.value.type
      dynamic "redirect" {
        for_each = try([default_action.value.redirect], [])
        content {
          port        = redirect.value.port
          protocol    = redirect.value.protocol
          status_code = redirect.value.status_code
        }
      }
      dynamic "fixed_response" {
        for_each = try([default_action.value.fixed], [])
        content {
          content_type = fixed_response.value.content_type
          status_code  = fixed_response.value.status_code
        }
      }
    }
  }
}
