provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}
resource "aws_glue_job" "g" {
  name              = "g"
  role_arn          = "arn:aws:iam::123456789012:role/g"
  glue_version      = "4.0"
  worker_type       = "G.1X"
  number_of_workers = 5
  timeout           = 60
  command {
    name            = "glueetl"
    script_location = "s3://b/script.py"
  }
  default_arguments = merge({ "--job-language" = "python" }, { for k, v in { TempDir = "s3://b/tmp" } : "--${k}" => v })
}
resource "aws_athena_workgroup" "w" {
  name = "w"
  configuration {
    bytes_scanned_cutoff_per_query = 10 * pow(1024, 3)
    result_configuration {
      output_location = "s3://b/out/"
    }
  }
}
