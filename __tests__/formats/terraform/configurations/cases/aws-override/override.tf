resource "aws_instance" "web" {
  instance_type = "t3.micro"
  ebs_block_device {
    device_name = "/dev/sdc"
    volume_size = 1
  }
  tags = { Name = "override" }
}
