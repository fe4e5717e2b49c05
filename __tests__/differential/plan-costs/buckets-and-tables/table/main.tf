variable "name" {
  type = string
}

variable "capacity" {
  type = number
}

variable "scaled" {
  type    = bool
  default = false
}

resource "aws_dynamodb_table" "this" {
  name           = var.name
  billing_mode   = "PROVISIONED"
  hash_key       = "id"
  read_capacity  = var.capacity
  write_capacity = ceil(var.capacity / 3)

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled = true
  }

  point_in_time_recovery {
    enabled = var.scaled
  }
}

resource "aws_appautoscaling_target" "write" {
  count              = var.scaled ? 1 : 0
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.this.name}"
  scalable_dimension = "dynamodb:table:WriteCapacityUnits"
  min_capacity       = 40
  max_capacity       = 100
}
