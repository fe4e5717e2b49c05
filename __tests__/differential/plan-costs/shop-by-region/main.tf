terraform {
  required_version = ">= 1.5"
}

locals {
  tags = { team = "shop", stage = terraform.workspace }
}

provider "aws" {
  region = "eu-west-1"

  default_tags {
    tags = local.tags
  }
}

provider "aws" {
  alias  = "frankfurt"
  region = "eu-central-1"
}

variable "stage" {
  type    = string
  default = "live"

  validation {
    condition     = contains(["live", "test"], var.stage)
    error_message = "The stage is live or test."
  }
}

locals {
  sizes = {
    live = { instance = "m5.large", count = 2, database = "db.r5.large" }
    test = { instance = "t3.small", count = 1, database = "db.t3.small" }
  }
  size = local.sizes[var.stage]
}

resource "aws_instance" "web" {
  count         = local.size.count
  ami           = "ami-0123456789abcdef0"
  instance_type = local.size.instance

  root_block_device {
    volume_type = "gp3"
    volume_size = var.stage == "live" ? 50 : 10
    iops        = var.stage == "live" ? 3500 : null
  }
}

resource "aws_instance" "standby" {
  provider      = aws.frankfurt
  ami           = "ami-0123456789abcdef0"
  instance_type = local.size.instance
}

resource "aws_db_instance" "orders" {
  engine                  = "mysql"
  engine_version          = "8.0"
  instance_class          = local.size.database
  allocated_storage       = 100
  multi_az                = var.stage == "live"
  username                = "orders"
  password                = "not-a-real-password"
  backup_retention_period = var.stage == "live" ? 14 : 0
  skip_final_snapshot     = true
}

resource "aws_nat_gateway" "main" {
  count         = local.size.count
  subnet_id     = "subnet-0123456789abcdef${count.index}"
  allocation_id = aws_eip.nat[count.index].id
}

resource "aws_eip" "nat" {
  count = local.size.count
}

resource "aws_s3_bucket" "assets" {
  count  = var.stage == "live" ? 1 : 0
  bucket = "example-assets"
}

resource "aws_elasticache_replication_group" "sessions" {
  replication_group_id = "sessions"
  description          = "sessions"
  node_type            = var.stage == "live" ? "cache.m6g.large" : "cache.t4g.micro"
  num_cache_clusters   = local.size.count
}

resource "terraform_data" "release" {
  input = var.stage
}
