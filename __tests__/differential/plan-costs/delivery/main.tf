provider "aws" {
  region = "eu-west-1"
}

variable "builds" {
  type = map(object({
    type  = string
    size  = string
    image = string
  }))
  default = {
    app     = { type = "LINUX_CONTAINER", size = "BUILD_GENERAL1_SMALL", image = "aws/codebuild/standard:7.0" }
    arm     = { type = "ARM_CONTAINER", size = "BUILD_GENERAL1_LARGE", image = "aws/codebuild/amazonlinux2-aarch64-standard:3.0" }
    windows = { type = "WINDOWS_SERVER_2019_CONTAINER", size = "BUILD_GENERAL1_MEDIUM", image = "aws/codebuild/windows-base:2019-2.0" }
  }
}

resource "aws_codebuild_project" "build" {
  for_each     = var.builds
  name         = each.key
  service_role = "arn:aws:iam::123456789012:role/build"

  artifacts {
    type = "NO_ARTIFACTS"
  }

  environment {
    compute_type = each.value.size
    image        = each.value.image
    type         = each.value.type
  }

  source {
    type      = "NO_SOURCE"
    buildspec = "version: 0.2"
  }
}

resource "aws_codecommit_repository" "app" {
  repository_name = "app"
}

resource "aws_codeartifact_domain" "main" {
  domain = "main"
}

resource "aws_codeartifact_repository" "packages" {
  repository = "packages"
  domain     = aws_codeartifact_domain.main.domain
}

resource "aws_codepipeline" "app" {
  for_each      = toset(["V1", "V2"])
  name          = "app-${each.key}"
  role_arn      = "arn:aws:iam::123456789012:role/pipeline"
  pipeline_type = each.key

  artifact_store {
    location = "example-artifacts"
    type     = "S3"
  }

  stage {
    name = "Source"

    action {
      name             = "Source"
      category         = "Source"
      owner            = "AWS"
      provider         = "CodeCommit"
      version          = "1"
      output_artifacts = ["source"]
      configuration    = { RepositoryName = aws_codecommit_repository.app.repository_name, BranchName = "main" }
    }
  }

  stage {
    name = "Build"

    action {
      name            = "Build"
      category        = "Build"
      owner           = "AWS"
      provider        = "CodeBuild"
      version         = "1"
      input_artifacts = ["source"]
      configuration   = { ProjectName = aws_codebuild_project.build["app"].name }
    }
  }
}

resource "aws_amplify_app" "site" {
  name = "site"
}

resource "aws_cloudformation_stack" "legacy" {
  name          = "legacy"
  template_body = jsonencode({ Resources = { Wait = { Type = "AWS::CloudFormation::WaitConditionHandle" } } })
}

resource "aws_transfer_server" "files" {
  protocols = ["SFTP", "FTPS"]

  certificate = "arn:aws:acm:eu-west-1:123456789012:certificate/11111111-1111-1111-1111-111111111111"
}

resource "aws_transfer_server" "plain" {}

resource "aws_lightsail_instance" "blog" {
  name              = "blog"
  availability_zone = "eu-west-1a"
  blueprint_id      = "wordpress"
  bundle_id         = "small_3_0"
}

resource "aws_lightsail_disk" "blog" {
  name              = "blog"
  availability_zone = "eu-west-1a"
  size_in_gb        = 32
}

resource "aws_lightsail_lb" "blog" {
  name              = "blog"
  health_check_path = "/"
  instance_port     = 80
}

resource "aws_lightsail_database" "blog" {
  relational_database_name = "blog"
  blueprint_id             = "mysql_8_0"
  bundle_id                = "micro_2_0"
  master_database_name     = "blog"
  master_username          = "blog"
  master_password          = "not-a-real-password"
  availability_zone        = "eu-west-1a"
}

resource "aws_lightsail_container_service" "api" {
  name  = "api"
  power = "small"
  scale = 2
}
