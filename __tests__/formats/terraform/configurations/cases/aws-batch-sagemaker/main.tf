provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}
resource "aws_batch_compute_environment" "b" {
  compute_environment_name = "b"
  type                     = "MANAGED"
  service_role             = "arn:aws:iam::123456789012:role/b"
  compute_resources {
    type               = "FARGATE"
    max_vcpus          = 16
    security_group_ids = ["sg-1"]
    subnets            = ["subnet-1"]
  }
}
resource "aws_sagemaker_endpoint_configuration" "s" {
  name = "s"
  production_variants {
    variant_name           = "v"
    model_name             = "m"
    initial_instance_count = 2
    instance_type          = "ml.m5.large"
  }
}
resource "aws_sagemaker_notebook_instance" "n" {
  name          = "n"
  role_arn      = "arn:aws:iam::123456789012:role/s"
  instance_type = "ml.t3.medium"
  volume_size   = 5 + 5
}
