provider "aws" {
  region = "us-east-1"
}

resource "aws_rds_cluster" "orders" {
  cluster_identifier          = "orders"
  engine                      = "aurora-postgresql"
  engine_version              = "15.4"
  database_name               = "orders"
  master_username             = "orders"
  manage_master_user_password = true
  backup_retention_period     = 5
  skip_final_snapshot         = true
}

resource "aws_rds_cluster_instance" "orders" {
  count              = 2
  identifier         = "orders-${count.index}"
  cluster_identifier = aws_rds_cluster.orders.id
  engine             = aws_rds_cluster.orders.engine
  instance_class     = "db.r6g.large"
}

resource "aws_rds_cluster" "io" {
  cluster_identifier  = "io"
  engine              = "aurora-mysql"
  engine_version      = "8.0.mysql_aurora.3.05.2"
  storage_type        = "aurora-iopt1"
  master_username     = "io"
  master_password     = "not-a-real-password"
  skip_final_snapshot = true
}

resource "aws_rds_cluster_instance" "io" {
  for_each                     = toset(["writer", "reader"])
  identifier                   = "io-${each.key}"
  cluster_identifier           = aws_rds_cluster.io.cluster_identifier
  engine                       = "aurora-mysql"
  instance_class               = each.key == "writer" ? "db.r5.xlarge" : "db.t3.medium"
  performance_insights_enabled = each.key == "writer"
}

resource "aws_rds_cluster" "serverless" {
  cluster_identifier  = "serverless"
  engine              = "aurora-postgresql"
  engine_mode         = "provisioned"
  engine_version      = "15.4"
  master_username     = "serverless"
  master_password     = "not-a-real-password"
  skip_final_snapshot = true

  serverlessv2_scaling_configuration {
    min_capacity = 0.5
    max_capacity = 8
  }
}

resource "aws_rds_cluster_instance" "serverless" {
  cluster_identifier = aws_rds_cluster.serverless.id
  engine             = aws_rds_cluster.serverless.engine
  instance_class     = "db.serverless"
}

resource "aws_rds_cluster" "multi_az" {
  cluster_identifier        = "multi-az"
  engine                    = "postgres"
  db_cluster_instance_class = "db.m5d.large"
  storage_type              = "io1"
  allocated_storage         = 100
  iops                      = 1000
  master_username           = "multi"
  master_password           = "not-a-real-password"
  skip_final_snapshot       = true
}

resource "aws_appautoscaling_target" "readers" {
  service_namespace  = "rds"
  scalable_dimension = "rds:cluster:ReadReplicaCount"
  resource_id        = "cluster:${aws_rds_cluster.orders.id}"
  min_capacity       = 2
  max_capacity       = 5
}

resource "aws_db_cluster_snapshot" "orders" {
  db_cluster_identifier          = aws_rds_cluster.orders.id
  db_cluster_snapshot_identifier = "before-upgrade"
}

resource "aws_rds_cluster" "plain" {
  cluster_identifier  = "plain"
  engine              = "aurora-mysql"
  master_username     = "plain"
  master_password     = "not-a-real-password"
  skip_final_snapshot = true
}
