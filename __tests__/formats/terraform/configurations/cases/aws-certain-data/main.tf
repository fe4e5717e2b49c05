provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}

provider "aws" {
  alias                       = "china"
  region                      = "cn-north-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}

data "aws_arn" "database" {
  arn = "arn:aws:rds:eu-west-1:123456789012:db:mysql-db"
}
data "aws_arn" "bucket" {
  arn = "arn:aws-cn:s3:::logs/a:b"
}
data "aws_service_principal" "lambda" {
  service_name = "lambda"
}
data "aws_service_principal" "elsewhere" {
  service_name = "s3"
  region       = "us-east-1"
}
data "aws_region" "here" {}
data "aws_region" "named" {
  name = "us-west-2"
}
data "aws_region" "china" {
  provider = aws.china
}
data "aws_partition" "here" {}
data "aws_partition" "china" {
  provider = aws.china
}

resource "terraform_data" "shown" {
  input = {
    database  = { for name in ["id", "partition", "service", "region", "account", "resource"] : name => data.aws_arn.database[name] }
    bucket    = [data.aws_arn.bucket.id, data.aws_arn.bucket.partition, data.aws_arn.bucket.service, data.aws_arn.bucket.region, data.aws_arn.bucket.account, data.aws_arn.bucket.resource]
    lambda    = [data.aws_service_principal.lambda.id, data.aws_service_principal.lambda.name, data.aws_service_principal.lambda.suffix, data.aws_service_principal.lambda.region, data.aws_service_principal.lambda.service_name]
    elsewhere = [data.aws_service_principal.elsewhere.id, data.aws_service_principal.elsewhere.name, data.aws_service_principal.elsewhere.suffix, data.aws_service_principal.elsewhere.region]
    here      = [data.aws_region.here.id, data.aws_region.here.name, data.aws_region.here.endpoint]
    named     = [data.aws_region.named.id, data.aws_region.named.name, data.aws_region.named.endpoint]
    china     = [data.aws_region.china.id, data.aws_region.china.endpoint]
    partition = [data.aws_partition.here.id, data.aws_partition.here.dns_suffix, data.aws_partition.here.reverse_dns_prefix]
    away      = [data.aws_partition.china.id, data.aws_partition.china.dns_suffix, data.aws_partition.china.reverse_dns_prefix]
  }
}
