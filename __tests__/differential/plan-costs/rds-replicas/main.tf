provider "aws" {
  region = "eu-west-1"
}

variable "replicas" {
  type    = number
  default = 2
}

resource "aws_db_instance" "primary" {
  identifier                   = "orders"
  engine                       = "postgres"
  engine_version               = "16.3"
  instance_class               = "db.m6g.large"
  allocated_storage            = 200
  storage_type                 = "gp3"
  multi_az                     = true
  username                     = "orders"
  manage_master_user_password  = true
  backup_retention_period      = 7
  performance_insights_enabled = true
  skip_final_snapshot          = true
}

resource "aws_db_instance" "replica" {
  count               = var.replicas
  identifier          = "orders-replica-${count.index}"
  replicate_source_db = aws_db_instance.primary.identifier
  instance_class      = count.index == 0 ? "db.m6g.large" : "db.t4g.medium"
  skip_final_snapshot = true
}

resource "aws_db_instance" "mysql" {
  identifier          = "legacy"
  engine              = "mysql"
  engine_version      = "5.7.44"
  instance_class      = "db.t3.medium"
  allocated_storage   = 50
  username            = "legacy"
  password            = "not-a-real-password"
  skip_final_snapshot = true
}

resource "aws_db_instance" "provisioned" {
  identifier                            = "provisioned"
  engine                                = "mariadb"
  instance_class                        = "db.r5.xlarge"
  allocated_storage                     = 400
  iops                                  = 6000
  storage_type                          = "io1"
  username                              = "admin1"
  password                              = "not-a-real-password"
  performance_insights_enabled          = true
  performance_insights_retention_period = 731
  skip_final_snapshot                   = true
}

resource "aws_db_instance" "sqlserver" {
  identifier          = "reports"
  engine              = "sqlserver-se"
  license_model       = "license-included"
  instance_class      = "db.m5.xlarge"
  allocated_storage   = 100
  storage_type        = "gp2"
  username            = "reports"
  password            = "not-a-real-password"
  skip_final_snapshot = true
}

resource "aws_db_instance" "oracle" {
  identifier          = "ledger"
  engine              = "oracle-ee"
  license_model       = "bring-your-own-license"
  instance_class      = "db.m5.large"
  allocated_storage   = 500
  storage_type        = "gp3"
  iops                = 12000
  storage_throughput  = 500
  username            = "ledger"
  password            = "not-a-real-password"
  skip_final_snapshot = true
}

resource "aws_db_snapshot" "before_upgrade" {
  db_instance_identifier = aws_db_instance.mysql.identifier
  db_snapshot_identifier = "before-upgrade"
}

resource "aws_db_instance" "restored" {
  identifier          = "restored"
  snapshot_identifier = aws_db_snapshot.before_upgrade.id
  instance_class      = "db.t3.small"
  skip_final_snapshot = true
}

resource "aws_db_proxy" "orders" {
  name           = "orders"
  engine_family  = "POSTGRESQL"
  role_arn       = "arn:aws:iam::123456789012:role/proxy"
  vpc_subnet_ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]

  auth {
    auth_scheme = "SECRETS"
    secret_arn  = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:orders-AbCdEf"
  }
}

resource "aws_db_proxy_default_target_group" "orders" {
  db_proxy_name = aws_db_proxy.orders.name
}

resource "aws_db_proxy_target" "orders" {
  db_proxy_name          = aws_db_proxy.orders.name
  target_group_name      = aws_db_proxy_default_target_group.orders.name
  db_instance_identifier = aws_db_instance.primary.identifier
}
