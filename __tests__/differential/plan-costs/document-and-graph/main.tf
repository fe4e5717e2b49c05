provider "aws" {
  region = "eu-west-1"
}

resource "aws_docdb_cluster" "catalog" {
  cluster_identifier      = "catalog"
  engine                  = "docdb"
  master_username         = "catalog"
  master_password         = "not-a-real-password"
  backup_retention_period = 7
  skip_final_snapshot     = true
}

resource "aws_docdb_cluster_instance" "catalog" {
  count              = 3
  identifier         = "catalog-${count.index}"
  cluster_identifier = aws_docdb_cluster.catalog.id
  instance_class     = count.index == 2 ? "db.t3.medium" : "db.r6g.large"
}

resource "aws_docdb_cluster" "optimized" {
  cluster_identifier  = "optimized"
  master_username     = "optimized"
  master_password     = "not-a-real-password"
  storage_type        = "iopt1"
  skip_final_snapshot = true
}

resource "aws_docdb_cluster_instance" "optimized" {
  identifier         = "optimized"
  cluster_identifier = aws_docdb_cluster.optimized.cluster_identifier
  instance_class     = "db.r6g.large"
}

resource "aws_docdb_cluster_snapshot" "catalog" {
  db_cluster_identifier          = aws_docdb_cluster.catalog.id
  db_cluster_snapshot_identifier = "catalog"
}

resource "aws_neptune_cluster" "graph" {
  cluster_identifier  = "graph"
  engine              = "neptune"
  skip_final_snapshot = true
}

resource "aws_neptune_cluster_instance" "graph" {
  for_each           = toset(["writer", "reader"])
  cluster_identifier = aws_neptune_cluster.graph.id
  instance_class     = "db.r5.large"
}

resource "aws_neptune_cluster" "serverless" {
  cluster_identifier  = "serverless"
  skip_final_snapshot = true

  serverless_v2_scaling_configuration {
    min_capacity = 2
    max_capacity = 16
  }
}

resource "aws_neptune_cluster_instance" "serverless" {
  cluster_identifier = aws_neptune_cluster.serverless.id
  instance_class     = "db.serverless"
}

resource "aws_neptune_cluster" "optimized" {
  cluster_identifier  = "io"
  storage_type        = "iopt1"
  skip_final_snapshot = true
}

resource "aws_neptune_cluster_instance" "optimized" {
  cluster_identifier = aws_neptune_cluster.optimized.id
  instance_class     = "db.r6g.large"
}

resource "aws_neptune_cluster_snapshot" "graph" {
  db_cluster_identifier          = aws_neptune_cluster.graph.id
  db_cluster_snapshot_identifier = "graph"
}

resource "aws_timestreamwrite_database" "metrics" {
  database_name = "metrics"
}

resource "aws_timestreamwrite_table" "metrics" {
  database_name = aws_timestreamwrite_database.metrics.database_name
  table_name    = "metrics"

  retention_properties {
    magnetic_store_retention_period_in_days = 365
    memory_store_retention_period_in_hours  = 24
  }
}

resource "aws_timestreaminfluxdb_db_instance" "metrics" {
  name                   = "metrics"
  allocated_storage      = 200
  bucket                 = "metrics"
  db_instance_type       = "db.influx.medium"
  username               = "admin"
  password               = "notarealpassword"
  organization           = "example"
  vpc_subnet_ids         = ["subnet-0123456789abcdef0"]
  vpc_security_group_ids = ["sg-0123456789abcdef0"]
}
