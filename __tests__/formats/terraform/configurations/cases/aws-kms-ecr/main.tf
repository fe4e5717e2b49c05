provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
  default_tags {
    tags = { Owner = "platform" }
  }
}
locals { repositories = ["api", "web"] }
resource "aws_kms_key" "k" {
  description             = "k"
  deletion_window_in_days = 7
  enable_key_rotation     = true
}
resource "aws_kms_alias" "a" {
  name          = "alias/${lower("K")}"
  target_key_id = aws_kms_key.k.key_id
}
resource "aws_ecr_repository" "r" {
  count                = length(local.repositories)
  name                 = local.repositories[count.index]
  image_tag_mutability = "IMMUTABLE"
  encryption_configuration {
    encryption_type = "KMS"
    kms_key         = aws_kms_key.k.arn
  }
  image_scanning_configuration { scan_on_push = true }
}
resource "aws_ecr_lifecycle_policy" "l" {
  count      = length(aws_ecr_repository.r)
  repository = aws_ecr_repository.r[count.index].name
  policy     = file("${path.module}/lifecycle.json")
}
