variable "tags" { type = map(string) }
variable "sizes" { type = map(number) }
resource "aws_ebs_volume" "v" {
  for_each          = var.sizes
  availability_zone = "eu-west-1a"
  size              = each.value
  type              = each.value > 100 ? "st1" : "gp3"
  tags              = merge(var.tags, { Name = each.key })
}
output "names" { value = sort([for k, v in aws_ebs_volume.v : v.tags.Name]) }
