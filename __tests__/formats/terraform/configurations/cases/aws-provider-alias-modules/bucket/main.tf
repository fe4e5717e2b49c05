variable "name" {}
data "aws_region" "current" {}
resource "aws_s3_bucket" "b" {
  bucket = "${var.name}-${data.aws_region.current.name}"
}
