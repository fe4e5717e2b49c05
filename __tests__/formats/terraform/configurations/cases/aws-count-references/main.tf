provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}
variable "zones" { default = ["a", "b", "c"] }
resource "aws_ebs_volume" "data" {
  count             = length(var.zones)
  availability_zone = "eu-west-1${var.zones[count.index]}"
  size              = 10 * pow(2, count.index)
  type              = count.index % 2 == 0 ? "gp3" : "st1"
}
resource "aws_instance" "n" {
  count             = length(aws_ebs_volume.data)
  ami               = "ami-1"
  instance_type     = "t3.micro"
  availability_zone = aws_ebs_volume.data[count.index].availability_zone
}
resource "aws_volume_attachment" "a" {
  count       = length(var.zones)
  device_name = "/dev/sd${substr("fghij", count.index, 1)}"
  volume_id   = aws_ebs_volume.data.*.id[count.index]
  instance_id = element(aws_instance.n[*].id, count.index)
}
resource "aws_ebs_snapshot" "s" {
  for_each  = { for i, v in aws_ebs_volume.data : var.zones[i] => v.id if v.size > 10 }
  volume_id = each.value
}
