provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}
resource "aws_kinesis_stream" "s" {
  name             = "s"
  shard_count      = 4
  retention_period = 48
  stream_mode_details { stream_mode = "PROVISIONED" }
}
resource "aws_kinesis_firehose_delivery_stream" "f" {
  name        = "f"
  destination = "extended_s3"
  extended_s3_configuration {
    role_arn           = "arn:aws:iam::123456789012:role/r"
    bucket_arn         = "arn:aws:s3:::b"
    buffering_size     = 64
    compression_format = "GZIP"
    processing_configuration {
      enabled = true
      processors {
        type = "Lambda"
        parameters {
          parameter_name  = "LambdaArn"
          parameter_value = "arn:aws:lambda:eu-west-1:123456789012:function:f"
        }
      }
    }
  }
}
