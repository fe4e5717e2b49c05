provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}
resource "aws_redshift_cluster" "r" {
  cluster_identifier  = "r"
  node_type           = "ra3.xlplus"
  number_of_nodes     = 2
  cluster_type        = "multi-node"
  master_username     = "u"
  master_password     = "Passw0rd1"
  skip_final_snapshot = true
}
resource "aws_emr_cluster" "e" {
  name          = "e"
  release_label = "emr-6.15.0"
  service_role  = "arn:aws:iam::123456789012:role/emr"
  applications  = ["Spark"]
  master_instance_group { instance_type = "m5.xlarge" }
  core_instance_group {
    instance_type  = "c5.xlarge"
    instance_count = 2
    ebs_config {
      size                 = 40
      type                 = "gp2"
      volumes_per_instance = 1
    }
  }
}
