provider "aws" {
  region = "us-east-1"
}

resource "terraform_data" "image" {
  input = "built"
}

# Read only after the image is built.
data "aws_ami" "windows_2022" {
  most_recent = true
  owners      = ["self"]
  name_regex  = terraform_data.image.output
}

data "aws_ami" "rhel" {
  most_recent = true
  owners      = ["self"]
  name_regex  = terraform_data.image.output
}

resource "aws_instance" "by_image" {
  ami           = data.aws_ami.windows_2022.id
  instance_type = "m5.large"
}

resource "aws_instance" "red_hat" {
  ami           = data.aws_ami.rhel.id
  instance_type = "m5.large"
}

resource "aws_instance" "by_script" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.medium"

  user_data = <<-EOT
    <powershell>
    Install-WindowsFeature Web-Server
    </powershell>
  EOT
}

resource "aws_instance" "linux" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.medium"
  user_data     = "#!/bin/sh"
}

resource "aws_launch_template" "farm" {
  name_prefix   = "farm-"
  image_id      = data.aws_ami.windows_2022.id
  instance_type = "m5.large"
}

resource "aws_autoscaling_group" "farm" {
  name               = "farm"
  availability_zones = ["us-east-1a"]
  min_size           = 2
  max_size           = 4

  launch_template {
    id = aws_launch_template.farm.id
  }
}

resource "aws_launch_template" "by_script" {
  name_prefix   = "by-script-"
  image_id      = "ami-0123456789abcdef0"
  instance_type = "m5.large"
  user_data     = base64encode("<powershell>Get-Date</powershell>")
}

resource "aws_autoscaling_group" "by_script" {
  name               = "by-script"
  availability_zones = ["us-east-1a"]
  min_size           = 1
  max_size           = 1

  launch_template {
    id = aws_launch_template.by_script.id
  }
}

resource "aws_launch_configuration" "old" {
  image_id      = "ami-0123456789abcdef0"
  instance_type = "m5.large"
  user_data     = "<powershell>Get-Date</powershell>"
}

resource "aws_autoscaling_group" "old" {
  name                 = "old"
  availability_zones   = ["us-east-1a"]
  min_size             = 1
  max_size             = 1
  launch_configuration = aws_launch_configuration.old.id
}
