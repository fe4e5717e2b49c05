provider "aws" {
  region = "us-east-2"
}

resource "aws_launch_template" "worker" {
  name          = "worker"
  image_id      = "ami-0123456789abcdef0"
  instance_type = "t3.medium"

  credit_specification {
    cpu_credits = "standard"
  }

  network_interfaces {
    associate_public_ip_address = true
    delete_on_termination       = true
  }
}

resource "aws_launch_template" "spot" {
  name          = "worker-spot"
  image_id      = "ami-0123456789abcdef0"
  instance_type = "c6g.xlarge"

  instance_market_options {
    market_type = "spot"

    spot_options {
      max_price = "0.08"
    }
  }

  block_device_mappings {
    device_name = "/dev/sda1"

    ebs {
      volume_size = 50
      volume_type = "io1"
      iops        = 1000
    }
  }

  block_device_mappings {
    device_name = "/dev/sdf"

    ebs {
      volume_size           = 200
      volume_type           = "st1"
      delete_on_termination = true
    }
  }
}

resource "aws_autoscaling_group" "worker" {
  name               = "worker"
  availability_zones = ["us-east-2a"]
  min_size           = 1
  max_size           = 4

  launch_template {
    name    = "worker"
    version = "$Latest"
  }
}

resource "aws_autoscaling_group" "spot" {
  name               = "worker-spot"
  availability_zones = ["us-east-2a", "us-east-2b"]
  min_size           = 0
  max_size           = 10
  desired_capacity   = 2

  launch_template {
    name = aws_launch_template.spot.name
  }
}

resource "aws_autoscaling_group" "elsewhere" {
  name               = "elsewhere"
  availability_zones = ["us-east-2a"]
  min_size           = 1
  max_size           = 1

  launch_template {
    name = "made-by-another-team"
  }
}
