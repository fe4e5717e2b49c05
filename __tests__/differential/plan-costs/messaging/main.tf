provider "aws" {
  region = "eu-west-1"
}

resource "aws_sqs_queue" "queue" {
  for_each                    = { orders = true, mails = false }
  name                        = each.value ? "${each.key}.fifo" : each.key
  fifo_queue                  = each.value
  content_based_deduplication = each.value
}

resource "aws_sns_topic" "events" {
  name = "events"
}

resource "aws_sns_topic" "ordered" {
  name       = "ordered.fifo"
  fifo_topic = true
}

resource "aws_sns_topic_subscription" "queue" {
  topic_arn = aws_sns_topic.events.arn
  protocol  = "sqs"
  endpoint  = aws_sqs_queue.queue["mails"].arn
}

resource "aws_sns_topic_subscription" "mail" {
  topic_arn = aws_sns_topic.events.arn
  protocol  = "email"
  endpoint  = "ops@example.com"
}

resource "aws_sns_topic_subscription" "ordered" {
  topic_arn = aws_sns_topic.ordered.arn
  protocol  = "sqs"
  endpoint  = aws_sqs_queue.queue["orders"].arn
}

resource "aws_cloudwatch_event_bus" "orders" {
  name = "orders"
}

resource "aws_cloudwatch_event_archive" "orders" {
  name             = "orders"
  event_source_arn = aws_cloudwatch_event_bus.orders.arn
}

resource "aws_mq_broker" "rabbit" {
  broker_name        = "rabbit"
  engine_type        = "RabbitMQ"
  engine_version     = "3.13"
  host_instance_type = "mq.m5.large"
  deployment_mode    = "CLUSTER_MULTI_AZ"

  user {
    username = "admin"
    password = "not-a-real-password"
  }
}

resource "aws_mq_broker" "active" {
  broker_name        = "active"
  engine_type        = "ActiveMQ"
  engine_version     = "5.18"
  host_instance_type = "mq.t3.micro"
  storage_type       = "efs"

  user {
    username = "admin"
    password = "not-a-real-password"
  }
}

resource "aws_mq_broker" "active_ebs" {
  broker_name        = "active-ebs"
  engine_type        = "ActiveMQ"
  engine_version     = "5.18"
  host_instance_type = "mq.m5.large"
  storage_type       = "ebs"

  user {
    username = "admin"
    password = "not-a-real-password"
  }
}

resource "aws_mwaa_environment" "flows" {
  name               = "flows"
  dag_s3_path        = "dags/"
  environment_class  = "mw1.medium"
  min_workers        = 2
  schedulers         = 3
  execution_role_arn = "arn:aws:iam::123456789012:role/mwaa"
  source_bucket_arn  = "arn:aws:s3:::example-dags"

  network_configuration {
    security_group_ids = ["sg-0123456789abcdef0"]
    subnet_ids         = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
}

resource "aws_mwaa_environment" "plain" {
  name               = "plain"
  dag_s3_path        = "dags/"
  execution_role_arn = "arn:aws:iam::123456789012:role/mwaa"
  source_bucket_arn  = "arn:aws:s3:::example-dags"

  network_configuration {
    security_group_ids = ["sg-0123456789abcdef0"]
    subnet_ids         = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
}

resource "aws_sesv2_email_identity" "main" {
  email_identity = "example.com"
}

resource "aws_sesv2_dedicated_ip_pool" "managed" {
  pool_name    = "managed"
  scaling_mode = "MANAGED"
}

resource "aws_sesv2_dedicated_ip_pool" "standard" {
  pool_name = "standard"
}

resource "aws_pinpoint_app" "campaigns" {
  name = "campaigns"
}
