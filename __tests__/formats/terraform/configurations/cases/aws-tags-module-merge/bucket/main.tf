variable "name" {}
variable "tags" {
  type    = map(string)
  default = {}
}
resource "aws_s3_bucket" "this" {
  bucket = var.name
  tags   = merge({ Name = var.name }, var.tags, { Size = length(var.tags) })
}
