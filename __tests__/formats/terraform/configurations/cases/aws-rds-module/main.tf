provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}
variable "databases" {
  type = map(object({
    engine         = string
    version        = optional(string)
    class          = optional(string, "db.t3.medium")
    storage        = optional(number, 20)
    max_storage    = optional(number, 0)
    multi_az       = optional(bool, false)
    replicas       = optional(number, 0)
    parameters     = optional(list(object({ name = string, value = string, apply_method = optional(string, "immediate") })), [])
  }))
  default = {
    orders = { engine = "postgres", version = "16.3", class = "db.m5.large", storage = 100, multi_az = true, replicas = 2, parameters = [{ name = "log_connections", value = "1" }] }
    logs   = { engine = "mysql", version = "8.0.35", max_storage = 500 }
  }
}
locals {
  replicas = merge([for name, db in var.databases : { for i in range(db.replicas) : "${name}-${i}" => merge(db, { source = name, index = i }) }]...)
}
resource "aws_db_parameter_group" "this" {
  for_each = { for name, db in var.databases : name => db if length(db.parameters) > 0 }
  name     = each.key
  family   = "${each.value.engine}${split(".", each.value.version)[0]}"
  dynamic "parameter" {
    for_each = each.value.parameters
    content {
      name         = parameter.value.name
      value        = parameter.value.value
      apply_method = lookup(parameter.value, "apply_method", null)
    }
  }
}
resource "aws_db_instance" "this" {
  for_each              = var.databases
  identifier            = each.key
  engine                = each.value.engine
  engine_version        = each.value.version
  instance_class        = each.value.class
  allocated_storage     = each.value.storage
  max_allocated_storage = each.value.max_storage
  multi_az              = each.value.multi_az
  storage_type          = each.value.storage > 50 ? "gp3" : "gp2"
  username              = "admin"
  password              = "secret-${each.key}"
  skip_final_snapshot   = true
  parameter_group_name  = try(aws_db_parameter_group.this[each.key].name, null)
}
resource "aws_db_instance" "replica" {
  for_each            = local.replicas
  identifier          = each.key
  replicate_source_db = aws_db_instance.this[each.value.source].identifier
  instance_class      = each.value.class
  skip_final_snapshot = true
}
