provider "aws" {
  region = "eu-west-1"
}

resource "aws_efs_file_system" "shared" {
  creation_token                  = "shared"
  throughput_mode                 = "provisioned"
  provisioned_throughput_in_mibps = 50

  lifecycle_policy {
    transition_to_ia = "AFTER_30_DAYS"
  }

  lifecycle_policy {
    transition_to_archive = "AFTER_90_DAYS"
  }
}

resource "aws_efs_file_system" "one_zone" {
  availability_zone_name = "eu-west-1a"

  lifecycle_policy {
    transition_to_ia = "AFTER_7_DAYS"
  }
}

resource "aws_efs_file_system" "elastic" {
  throughput_mode = "elastic"
}

resource "aws_efs_file_system" "plain" {}

resource "aws_efs_mount_target" "shared" {
  file_system_id = aws_efs_file_system.shared.id
  subnet_id      = "subnet-0123456789abcdef0"
}

resource "aws_directory_service_directory" "corp" {
  name     = "corp.example.com"
  password = "Not-a-real-passw0rd"
  edition  = "Standard"
  type     = "MicrosoftAD"

  vpc_settings {
    vpc_id     = "vpc-0123456789abcdef0"
    subnet_ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
}

resource "aws_directory_service_directory" "simple" {
  name     = "simple.example.com"
  password = "Not-a-real-passw0rd"
  size     = "Small"

  vpc_settings {
    vpc_id     = "vpc-0123456789abcdef0"
    subnet_ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
}

resource "aws_directory_service_directory" "connector" {
  name     = "corp.example.com"
  password = "Not-a-real-passw0rd"
  size     = "Large"
  type     = "ADConnector"

  connect_settings {
    customer_dns_ips  = ["10.0.0.2"]
    customer_username = "admin"
    vpc_id            = "vpc-0123456789abcdef0"
    subnet_ids        = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
}

resource "aws_fsx_windows_file_system" "share" {
  active_directory_id = aws_directory_service_directory.corp.id
  storage_capacity    = 300
  throughput_capacity = 64
  deployment_type     = "MULTI_AZ_1"
  preferred_subnet_id = "subnet-0123456789abcdef0"
  subnet_ids          = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]

  disk_iops_configuration {
    mode = "USER_PROVISIONED"
    iops = 2000
  }
}

resource "aws_fsx_windows_file_system" "plain" {
  active_directory_id = aws_directory_service_directory.corp.id
  storage_capacity    = 2000
  storage_type        = "HDD"
  deployment_type     = "SINGLE_AZ_2"
  throughput_capacity = 32
  subnet_ids          = ["subnet-0123456789abcdef0"]
}

resource "aws_fsx_openzfs_file_system" "home" {
  storage_capacity    = 1000
  throughput_capacity = 160
  deployment_type     = "SINGLE_AZ_2"
  subnet_ids          = ["subnet-0123456789abcdef0"]

  root_volume_configuration {
    data_compression_type = "ZSTD"
  }

  disk_iops_configuration {
    mode = "USER_PROVISIONED"
    iops = 6000
  }
}

resource "aws_fsx_openzfs_file_system" "plain" {
  storage_capacity    = 100
  throughput_capacity = 64
  deployment_type     = "SINGLE_AZ_1"
  subnet_ids          = ["subnet-0123456789abcdef0"]
}

resource "aws_fsx_backup" "home" {
  file_system_id = aws_fsx_openzfs_file_system.home.id
}

resource "aws_fsx_lustre_file_system" "scratch" {
  storage_capacity            = 1200
  deployment_type             = "PERSISTENT_2"
  per_unit_storage_throughput = 125
  subnet_ids                  = ["subnet-0123456789abcdef0"]
}

resource "aws_fsx_ontap_file_system" "apps" {
  storage_capacity    = 1024
  deployment_type     = "SINGLE_AZ_1"
  throughput_capacity = 256
  preferred_subnet_id = "subnet-0123456789abcdef0"
  subnet_ids          = ["subnet-0123456789abcdef0"]
}
