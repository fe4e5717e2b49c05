provider "aws" {
  region = "us-east-1"
}

resource "aws_launch_template" "fleet" {
  name          = "fleet"
  image_id      = "ami-0123456789abcdef0"
  instance_type = "c5.xlarge"

  block_device_mappings {
    device_name = "/dev/xvda"

    ebs {
      volume_size = 30
      volume_type = "gp3"
    }
  }
}

resource "aws_ec2_fleet" "mixed" {
  launch_template_config {
    launch_template_specification {
      launch_template_id = aws_launch_template.fleet.id
      version            = aws_launch_template.fleet.latest_version
    }

    override {
      instance_type     = "c5.2xlarge"
      weighted_capacity = 2
    }
  }

  target_capacity_specification {
    default_target_capacity_type = "spot"
    total_target_capacity        = 8
    on_demand_target_capacity    = 2
  }
}

resource "aws_spot_fleet_request" "specified" {
  iam_fleet_role  = "arn:aws:iam::123456789012:role/fleet"
  target_capacity = 3

  launch_specification {
    ami           = "ami-0123456789abcdef0"
    instance_type = "m5.large"

    root_block_device {
      volume_size = 20
      volume_type = "gp3"
    }
  }
}

resource "aws_spot_fleet_request" "templated" {
  iam_fleet_role  = "arn:aws:iam::123456789012:role/fleet"
  target_capacity = 2

  launch_template_config {
    launch_template_specification {
      id      = aws_launch_template.fleet.id
      version = aws_launch_template.fleet.latest_version
    }
  }
}

resource "aws_spot_instance_request" "cheap" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "c5.large"
  spot_price    = "0.04"
}

resource "aws_batch_compute_environment" "ec2" {
  compute_environment_name = "ec2"
  type                     = "MANAGED"
  service_role             = "arn:aws:iam::123456789012:role/batch"

  compute_resources {
    type               = "EC2"
    instance_role      = "arn:aws:iam::123456789012:instance-profile/batch"
    instance_type      = ["c5.large"]
    min_vcpus          = 4
    max_vcpus          = 16
    security_group_ids = ["sg-0123456789abcdef0"]
    subnets            = ["subnet-0123456789abcdef0"]
  }
}

resource "aws_batch_compute_environment" "spot" {
  compute_environment_name = "spot"
  type                     = "MANAGED"

  compute_resources {
    type               = "SPOT"
    instance_role      = "arn:aws:iam::123456789012:instance-profile/batch"
    instance_type      = ["optimal"]
    max_vcpus          = 16
    security_group_ids = ["sg-0123456789abcdef0"]
    subnets            = ["subnet-0123456789abcdef0"]
  }
}

resource "aws_batch_compute_environment" "fargate" {
  compute_environment_name = "fargate"
  type                     = "MANAGED"

  compute_resources {
    type               = "FARGATE"
    max_vcpus          = 16
    security_group_ids = ["sg-0123456789abcdef0"]
    subnets            = ["subnet-0123456789abcdef0"]
  }
}

resource "aws_ec2_capacity_reservation" "peak" {
  instance_type     = "m5.large"
  instance_platform = "Linux/UNIX"
  availability_zone = "us-east-1a"
  instance_count    = 2
}

resource "aws_ec2_host" "licensed" {
  instance_family   = "m5"
  availability_zone = "us-east-1a"
}

resource "aws_instance" "on_host" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "m5.large"
  host_id       = aws_ec2_host.licensed.id
  tenancy       = "host"
}

resource "aws_instance" "reserved" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "m5.large"

  capacity_reservation_specification {
    capacity_reservation_target {
      capacity_reservation_id = aws_ec2_capacity_reservation.peak.id
    }
  }
}
