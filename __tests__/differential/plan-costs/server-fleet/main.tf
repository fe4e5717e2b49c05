provider "aws" {
  region = "us-west-2"
}

variable "servers" {
  type = list(object({
    name    = string
    type    = string
    public  = optional(bool)
    volumes = optional(list(object({ device = string, size = number, type = optional(string), iops = optional(number) })), [])
  }))
  default = [
    { name = "front", type = "t4g.medium", public = true },
    { name = "queue", type = "r6g.large", volumes = [{ device = "/dev/sdb", size = 100, type = "gp3" }] },
    {
      name = "store", type = "i3en.xlarge", volumes = [
        { device = "/dev/sdb", size = 200, type = "io2", iops = 2000 },
        { device = "/dev/sdc", size = 50 },
      ]
    },
  ]
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "public" {
  vpc_id                  = aws_vpc.main.id
  cidr_block              = "10.0.0.0/24"
  map_public_ip_on_launch = true
}

resource "aws_ami_copy" "windows" {
  name              = "windows-server-2022"
  source_ami_id     = "ami-0123456789abcdef0"
  source_ami_region = "us-east-1"
}

resource "aws_instance" "server" {
  for_each                    = { for server in var.servers : server.name => server }
  ami                         = "ami-0123456789abcdef0"
  instance_type               = each.value.type
  associate_public_ip_address = each.value.public
  disable_api_termination     = true

  dynamic "ebs_block_device" {
    for_each = each.value.volumes

    content {
      device_name = ebs_block_device.value.device
      volume_size = ebs_block_device.value.size
      volume_type = ebs_block_device.value.type
      iops        = ebs_block_device.value.iops
    }
  }
}

resource "aws_instance" "public" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.nano"
  subnet_id     = aws_subnet.public.id
}

resource "aws_instance" "windows" {
  ami               = aws_ami_copy.windows.id
  instance_type     = "m5.large"
  get_password_data = true
  key_name          = "windows"
}

resource "aws_instance" "burst" {
  count         = 2
  ami           = "ami-0123456789abcdef0"
  instance_type = element(["t2.large", "t3.large"], count.index)

  credit_specification {
    cpu_credits = element(["unlimited", "standard"], count.index)
  }

  root_block_device {
    delete_on_termination = true
  }
}

resource "aws_eip" "server" {
  for_each = aws_instance.server
  instance = each.value.id
}

resource "aws_eip" "later" {
  count = 2
}

resource "aws_eip_association" "later" {
  count         = 2
  instance_id   = aws_instance.burst[count.index].id
  allocation_id = aws_eip.later[count.index].id
}

resource "aws_ebs_volume" "shared" {
  count                = 2
  availability_zone    = "us-west-2a"
  size                 = 100 * (count.index + 1)
  type                 = "io2"
  iops                 = 40000
  multi_attach_enabled = true
}

resource "aws_ebs_snapshot" "shared" {
  count     = length(aws_ebs_volume.shared)
  volume_id = aws_ebs_volume.shared[count.index].id
}
