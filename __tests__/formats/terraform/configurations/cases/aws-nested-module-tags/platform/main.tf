variable "env" {}
locals { tags = { Env = var.env, Layer = "platform" } }
module "data" {
  source = "./data"
  tags   = merge(local.tags, { Layer = "data" })
  sizes  = { small = 10, big = 1000 }
}
resource "aws_sns_topic" "alerts" {
  name = "alerts-${var.env}"
  tags = merge(local.tags, { Volumes = join(",", module.data.names) })
}
