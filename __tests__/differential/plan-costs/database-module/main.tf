provider "aws" {
  region = "eu-central-1"
}

provider "aws" {
  alias  = "copy"
  region = "eu-west-1"
}

module "orders" {
  source         = "./database"
  name           = "orders"
  engine         = "aurora-postgresql"
  instance_class = "db.r6g.large"
  readers        = 2
}

module "mails" {
  source         = "./database"
  name           = "mails"
  engine         = "aurora-mysql"
  instance_class = "db.serverless"
  scaling        = { min = 1, max = 4 }
}

module "optional" {
  source         = "./database"
  count          = 2
  name           = "optional-${count.index}"
  engine         = "aurora-postgresql"
  instance_class = "db.t4g.medium"
  storage_type   = "aurora-iopt1"
}

resource "aws_db_instance" "source" {
  identifier              = "source"
  engine                  = "mysql"
  instance_class          = "db.t3.large"
  allocated_storage       = 100
  max_allocated_storage   = 500
  username                = "source"
  password                = "not-a-real-password"
  backup_retention_period = 1
  skip_final_snapshot     = true
}

resource "aws_db_instance" "copy" {
  provider            = aws.copy
  identifier          = "copy"
  replicate_source_db = aws_db_instance.source.arn
  instance_class      = "db.t3.large"
  multi_az            = true
  skip_final_snapshot = true
}

resource "aws_db_instance" "copy_by_name" {
  identifier          = "copy-by-name"
  replicate_source_db = "source"
  instance_class      = "db.t3.small"
  allocated_storage   = 120
  skip_final_snapshot = true
}

resource "aws_db_instance" "extended" {
  identifier               = "extended"
  engine                   = "postgres"
  engine_version           = "11.22"
  instance_class           = "db.m5.large"
  allocated_storage        = 20
  engine_lifecycle_support = "open-source-rds-extended-support"
  username                 = "extended"
  password                 = "not-a-real-password"
  skip_final_snapshot      = true
}

resource "aws_rds_global_cluster" "world" {
  global_cluster_identifier = "world"
  engine                    = "aurora-mysql"
}

resource "aws_rds_cluster" "world" {
  cluster_identifier        = "world"
  engine                    = aws_rds_global_cluster.world.engine
  engine_version            = aws_rds_global_cluster.world.engine_version
  global_cluster_identifier = aws_rds_global_cluster.world.id
  master_username           = "world"
  master_password           = "not-a-real-password"
  skip_final_snapshot       = true
}

resource "aws_rds_cluster_instance" "world" {
  count                        = 2
  cluster_identifier           = aws_rds_cluster.world.id
  engine                       = aws_rds_cluster.world.engine
  engine_version               = aws_rds_cluster.world.engine_version
  instance_class               = "db.r6g.xlarge"
  performance_insights_enabled = true
}
