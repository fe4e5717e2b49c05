provider "aws" {
  region = "us-east-1"
}

variable "workers" {
  type    = number
  default = 2
}

resource "aws_instance" "plain" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
}

resource "aws_instance" "worker" {
  count             = var.workers
  ami               = "ami-0123456789abcdef0"
  instance_type     = count.index == 0 ? "m5.xlarge" : "m5.large"
  availability_zone = "us-east-1a"
  monitoring        = true
  tenancy           = "dedicated"

  root_block_device {
    volume_size = 30
    volume_type = "gp3"
  }

  ebs_block_device {
    device_name = "/dev/sdb"
    volume_size = 100
    volume_type = "io2"
    iops        = 3000
  }

  ebs_block_device {
    device_name = "/dev/sdc"
    volume_size = 500
    volume_type = "sc1"
  }

  ephemeral_block_device {
    device_name  = "/dev/sdd"
    virtual_name = "ephemeral0"
  }
}

resource "aws_instance" "bursting" {
  ami                         = "ami-0123456789abcdef0"
  instance_type               = "t3a.large"
  associate_public_ip_address = true

  credit_specification {
    cpu_credits = "unlimited"
  }
}

resource "aws_eip" "bastion" {
  instance = aws_instance.bursting.id
  domain   = "vpc"
}

resource "aws_eip" "spare" {
  domain = "vpc"
}

resource "aws_launch_template" "database" {
  name          = "database"
  image_id      = "ami-0123456789abcdef0"
  instance_type = "r6i.2xlarge"
  ebs_optimized = true

  block_device_mappings {
    device_name = "/dev/xvda"

    ebs {
      volume_size = 64
      volume_type = "gp3"
    }
  }

  block_device_mappings {
    device_name = "/dev/sdf"

    ebs {
      volume_size = 1000
      volume_type = "gp3"
      iops        = 6000
      throughput  = 500
    }
  }

  monitoring {
    enabled = true
  }

  placement {
    tenancy = "default"
  }
}

resource "aws_instance" "database" {
  launch_template {
    id      = aws_launch_template.database.id
    version = "$Latest"
  }
}

resource "aws_instance" "database_copy" {
  instance_type = "r6i.xlarge"

  launch_template {
    name = "database"
  }

  root_block_device {
    volume_size = 100
  }
}

resource "aws_instance" "spot" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "c5.large"

  instance_market_options {
    market_type = "spot"

    spot_options {
      max_price = "0.05"
    }
  }
}

resource "aws_ebs_volume" "data" {
  for_each          = { logs = "st1", archive = "sc1", fast = "gp3", plain = null }
  availability_zone = "us-east-1a"
  size              = 500
  type              = each.value
  iops              = each.key == "fast" ? 5000 : null
  throughput        = each.key == "fast" ? 250 : null
}

resource "aws_volume_attachment" "data" {
  for_each    = aws_ebs_volume.data
  device_name = "/dev/sd${substr(each.key, 0, 1)}"
  volume_id   = each.value.id
  instance_id = aws_instance.worker[0].id
}

resource "aws_ebs_snapshot" "data" {
  volume_id = aws_ebs_volume.data["logs"].id
}

resource "aws_ebs_snapshot_copy" "data" {
  source_region      = "us-east-1"
  source_snapshot_id = aws_ebs_snapshot.data.id
}

resource "aws_ebs_volume" "restored" {
  availability_zone = "us-east-1a"
  snapshot_id       = aws_ebs_snapshot.data.id
}

resource "aws_ebs_fast_snapshot_restore" "data" {
  availability_zone = "us-east-1a"
  snapshot_id       = aws_ebs_snapshot.data.id
}
