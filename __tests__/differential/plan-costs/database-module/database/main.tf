variable "name" {
  type = string
}

variable "engine" {
  type = string
}

variable "instance_class" {
  type = string
}

variable "readers" {
  type    = number
  default = 0
}

variable "storage_type" {
  type    = string
  default = null
}

variable "scaling" {
  type    = object({ min = number, max = number })
  default = null
}

resource "aws_rds_cluster" "main" {
  cluster_identifier          = var.name
  engine                      = var.engine
  storage_type                = var.storage_type
  master_username             = "main"
  manage_master_user_password = true
  skip_final_snapshot         = true

  dynamic "serverlessv2_scaling_configuration" {
    for_each = var.scaling[*]

    content {
      min_capacity = serverlessv2_scaling_configuration.value.min
      max_capacity = serverlessv2_scaling_configuration.value.max
    }
  }
}

resource "aws_rds_cluster_instance" "writer" {
  identifier         = "${var.name}-writer"
  cluster_identifier = aws_rds_cluster.main.id
  engine             = aws_rds_cluster.main.engine
  engine_version     = aws_rds_cluster.main.engine_version
  instance_class     = var.instance_class
}

resource "aws_rds_cluster_instance" "reader" {
  count              = var.readers
  identifier         = "${var.name}-reader-${count.index}"
  cluster_identifier = aws_rds_cluster.main.cluster_identifier
  engine             = aws_rds_cluster.main.engine
  instance_class     = var.instance_class
}

resource "aws_cloudwatch_metric_alarm" "cpu" {
  alarm_name          = "${var.name}-cpu"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 3
  metric_name         = "CPUUtilization"
  namespace           = "AWS/RDS"
  period              = 60
  statistic           = "Average"
  threshold           = 80
  dimensions          = { DBClusterIdentifier = aws_rds_cluster.main.id }
}
