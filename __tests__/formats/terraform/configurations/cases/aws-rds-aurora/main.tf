provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}
variable "instances" { default = { one = {}, two = { class = "db.r6g.xlarge", tier = 2 } } }
resource "aws_rds_cluster" "c" {
  cluster_identifier     = "c"
  engine                 = "aurora-postgresql"
  engine_version         = "15.4"
  master_username        = "u"
  master_password        = "pppppppp"
  skip_final_snapshot    = true
  backup_retention_period = 7
  serverlessv2_scaling_configuration {
    min_capacity = 0.5
    max_capacity = 4.5
  }
}
resource "aws_rds_cluster_instance" "i" {
  for_each           = var.instances
  identifier         = "c-${each.key}"
  cluster_identifier = aws_rds_cluster.c.cluster_identifier
  engine             = aws_rds_cluster.c.engine
  engine_version     = aws_rds_cluster.c.engine_version
  instance_class     = lookup(each.value, "class", "db.r6g.large")
  promotion_tier     = lookup(each.value, "tier", 0)
}
