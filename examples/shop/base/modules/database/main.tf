variable "name" {
  type = string
}

variable "class" {
  type = string
}

variable "multi_az" {
  type    = bool
  default = false
}

variable "storage" {
  type    = number
  default = 50
}

variable "tags" {
  type    = map(string)
  default = {}
}

resource "aws_kms_key" "data" {
  description         = "Encrypts ${var.name}"
  enable_key_rotation = true
  tags                = var.tags
}

resource "aws_secretsmanager_secret" "password" {
  name       = "${var.name}-password"
  kms_key_id = aws_kms_key.data.arn
  tags       = var.tags
}

resource "aws_db_instance" "main" {
  identifier                  = var.name
  engine                      = "postgres"
  engine_version              = "16.4"
  instance_class              = var.class
  multi_az                    = var.multi_az
  storage_type                = "gp3"
  allocated_storage           = var.storage
  storage_encrypted           = true
  kms_key_id                  = aws_kms_key.data.arn
  username                    = "shop"
  manage_master_user_password = true
  backup_retention_period     = 7
  tags                        = var.tags
}

output "endpoint" {
  value = aws_db_instance.main.endpoint
}
