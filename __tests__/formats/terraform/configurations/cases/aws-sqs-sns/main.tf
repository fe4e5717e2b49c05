provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}
variable "queues" {
  default = { orders = { fifo = true, dlq = true }, mail = { delay = 5 } }
}
resource "aws_sqs_queue" "dlq" {
  for_each   = { for k, q in var.queues : k => q if lookup(q, "dlq", false) }
  name       = "${each.key}-dlq${try(each.value.fifo, false) ? ".fifo" : ""}"
  fifo_queue = try(each.value.fifo, null)
}
resource "aws_sqs_queue" "q" {
  for_each                   = var.queues
  name                       = "${each.key}${try(each.value.fifo, false) ? ".fifo" : ""}"
  fifo_queue                 = try(each.value.fifo, null)
  delay_seconds              = try(each.value.delay, 0)
  visibility_timeout_seconds = 2 * 60
  redrive_policy             = contains(keys(aws_sqs_queue.dlq), each.key) ? jsonencode({ deadLetterTargetArn = aws_sqs_queue.dlq[each.key].arn, maxReceiveCount = 3 }) : null
}
resource "aws_sns_topic" "t" {
  name = "t"
}
resource "aws_sns_topic_subscription" "s" {
  for_each  = aws_sqs_queue.q
  topic_arn = aws_sns_topic.t.arn
  protocol  = "sqs"
  endpoint  = each.value.arn
}
