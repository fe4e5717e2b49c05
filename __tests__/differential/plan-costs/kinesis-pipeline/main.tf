provider "aws" {
  region = "us-east-1"
}

resource "aws_kinesis_stream" "provisioned" {
  name             = "provisioned"
  shard_count      = 4
  retention_period = 48
}

resource "aws_kinesis_stream" "long" {
  name             = "long"
  shard_count      = 1
  retention_period = 720
}

resource "aws_kinesis_stream" "on_demand" {
  name = "on-demand"

  stream_mode_details {
    stream_mode = "ON_DEMAND"
  }
}

resource "aws_kinesis_stream_consumer" "app" {
  name       = "app"
  stream_arn = aws_kinesis_stream.provisioned.arn
}

resource "aws_s3_bucket" "lake" {
  bucket = "example-lake"
}

resource "aws_kinesis_firehose_delivery_stream" "lake" {
  name        = "lake"
  destination = "extended_s3"

  kinesis_source_configuration {
    kinesis_stream_arn = aws_kinesis_stream.provisioned.arn
    role_arn           = "arn:aws:iam::123456789012:role/firehose"
  }

  extended_s3_configuration {
    role_arn       = "arn:aws:iam::123456789012:role/firehose"
    bucket_arn     = aws_s3_bucket.lake.arn
    buffering_size = 128

    dynamic_partitioning_configuration {
      enabled = true
    }

    data_format_conversion_configuration {
      input_format_configuration {
        deserializer {
          hive_json_ser_de {}
        }
      }

      output_format_configuration {
        serializer {
          parquet_ser_de {}
        }
      }

      schema_configuration {
        database_name = "lake"
        table_name    = "events"
        role_arn      = "arn:aws:iam::123456789012:role/firehose"
      }
    }
  }
}

resource "aws_kinesis_firehose_delivery_stream" "direct" {
  name        = "direct"
  destination = "extended_s3"

  extended_s3_configuration {
    role_arn   = "arn:aws:iam::123456789012:role/firehose"
    bucket_arn = aws_s3_bucket.lake.arn
  }
}

resource "aws_kinesisanalyticsv2_application" "flink" {
  name                   = "flink"
  runtime_environment    = "FLINK-1_18"
  service_execution_role = "arn:aws:iam::123456789012:role/flink"

  application_configuration {
    application_code_configuration {
      code_content_type = "ZIPFILE"

      code_content {
        s3_content_location {
          bucket_arn = aws_s3_bucket.lake.arn
          file_key   = "flink.jar"
        }
      }
    }

    flink_application_configuration {
      parallelism_configuration {
        configuration_type  = "CUSTOM"
        auto_scaling_enabled = true
        parallelism         = 8
        parallelism_per_kpu = 2
      }
    }
  }
}

resource "aws_kinesisanalyticsv2_application_snapshot" "flink" {
  application_name = aws_kinesisanalyticsv2_application.flink.name
  snapshot_name    = "before-upgrade"
}

resource "aws_kinesisanalyticsv2_application" "plain" {
  name                   = "plain"
  runtime_environment    = "FLINK-1_18"
  service_execution_role = "arn:aws:iam::123456789012:role/flink"
}

resource "aws_kinesis_analytics_application" "sql" {
  name = "sql"
}
