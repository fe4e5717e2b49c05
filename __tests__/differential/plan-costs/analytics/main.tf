provider "aws" {
  region = "us-east-1"
}

resource "aws_glue_catalog_database" "lake" {
  name = "lake"
}

resource "aws_glue_crawler" "lake" {
  name          = "lake"
  database_name = aws_glue_catalog_database.lake.name
  role          = "arn:aws:iam::123456789012:role/glue"

  s3_target {
    path = "s3://example-lake"
  }
}

resource "aws_glue_job" "spark" {
  name              = "spark"
  role_arn          = "arn:aws:iam::123456789012:role/glue"
  glue_version      = "4.0"
  worker_type       = "G.2X"
  number_of_workers = 10

  command {
    script_location = "s3://example/spark.py"
  }
}

resource "aws_glue_job" "shell" {
  name         = "shell"
  role_arn     = "arn:aws:iam::123456789012:role/glue"
  max_capacity = 0.0625

  command {
    name            = "pythonshell"
    script_location = "s3://example/shell.py"
  }
}

resource "aws_glue_job" "flex" {
  name            = "flex"
  role_arn        = "arn:aws:iam::123456789012:role/glue"
  execution_class = "FLEX"

  command {
    script_location = "s3://example/flex.py"
  }
}

resource "aws_glue_dev_endpoint" "notebook" {
  name     = "notebook"
  role_arn = "arn:aws:iam::123456789012:role/glue"
}

resource "aws_athena_workgroup" "adhoc" {
  name = "adhoc"
}

resource "aws_athena_capacity_reservation" "reports" {
  name        = "reports"
  target_dpus = 24
}

resource "aws_dms_replication_instance" "move" {
  replication_instance_id    = "move"
  replication_instance_class = "dms.c5.large"
  allocated_storage          = 200
  multi_az                   = true
}

resource "aws_dms_replication_instance" "plain" {
  replication_instance_id    = "plain"
  replication_instance_class = "dms.t3.medium"
}

resource "aws_kendra_index" "docs" {
  name     = "docs"
  edition  = "DEVELOPER_EDITION"
  role_arn = "arn:aws:iam::123456789012:role/kendra"
}

resource "aws_kendra_index" "plain" {
  name     = "plain"
  role_arn = "arn:aws:iam::123456789012:role/kendra"

  capacity_units {
    query_capacity_units   = 2
    storage_capacity_units = 1
  }
}

resource "aws_sagemaker_model" "scores" {
  name               = "scores"
  execution_role_arn = "arn:aws:iam::123456789012:role/sagemaker"

  primary_container {
    image = "123456789012.dkr.ecr.us-east-1.amazonaws.com/scores:1"
  }
}

resource "aws_sagemaker_endpoint_configuration" "scores" {
  name = "scores"

  production_variants {
    variant_name           = "main"
    model_name             = aws_sagemaker_model.scores.name
    initial_instance_count = 2
    instance_type          = "ml.m5.large"
  }
}

resource "aws_sagemaker_endpoint" "scores" {
  name                 = "scores"
  endpoint_config_name = aws_sagemaker_endpoint_configuration.scores.name
}

resource "aws_quicksight_user" "reader" {
  aws_account_id = "123456789012"
  email          = "reader@example.com"
  identity_type  = "IAM"
  iam_arn        = "arn:aws:iam::123456789012:role/reader"
  user_role      = "READER"
}

resource "aws_datasync_task" "move" {
  name                     = "move"
  source_location_arn      = "arn:aws:datasync:us-east-1:123456789012:location/loc-0123456789abcdef0"
  destination_location_arn = "arn:aws:datasync:us-east-1:123456789012:location/loc-0123456789abcdef1"
}
