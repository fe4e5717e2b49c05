provider "aws" {
  region = "eu-west-1"
}

resource "aws_msk_cluster" "events" {
  cluster_name           = "events"
  kafka_version          = "3.6.0"
  number_of_broker_nodes = 3

  broker_node_group_info {
    instance_type   = "kafka.m5.large"
    client_subnets  = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1", "subnet-0123456789abcdef2"]
    security_groups = ["sg-0123456789abcdef0"]

    storage_info {
      ebs_storage_info {
        volume_size = 1000

        provisioned_throughput {
          enabled           = true
          volume_throughput = 300
        }
      }
    }
  }
}

resource "aws_appautoscaling_target" "events" {
  service_namespace  = "kafka"
  resource_id        = aws_msk_cluster.events.arn
  scalable_dimension = "kafka:broker-storage:VolumeSize"
  min_capacity       = 1200
  max_capacity       = 4000
}

resource "aws_msk_cluster" "plain" {
  cluster_name           = "plain"
  kafka_version          = "3.6.0"
  number_of_broker_nodes = 2

  broker_node_group_info {
    instance_type   = "kafka.t3.small"
    client_subnets  = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
    security_groups = ["sg-0123456789abcdef0"]
  }
}

resource "aws_msk_serverless_cluster" "jobs" {
  cluster_name = "jobs"

  vpc_config {
    subnet_ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }

  client_authentication {
    sasl {
      iam {
        enabled = true
      }
    }
  }
}

resource "aws_msk_vpc_connection" "events" {
  target_cluster_arn = aws_msk_cluster.events.arn
  authentication     = "SASL_IAM"
  vpc_id             = "vpc-0123456789abcdef0"
  client_subnets     = ["subnet-0123456789abcdef0"]
  security_groups    = ["sg-0123456789abcdef0"]
}

resource "aws_mskconnect_custom_plugin" "s3" {
  name         = "s3"
  content_type = "ZIP"

  location {
    s3 {
      bucket_arn = "arn:aws:s3:::example-plugins"
      file_key   = "s3.zip"
    }
  }
}

resource "aws_mskconnect_connector" "s3" {
  name                       = "s3"
  kafkaconnect_version       = "2.7.1"
  connector_configuration    = { "connector.class" = "s3", "tasks.max" = "1" }
  service_execution_role_arn = "arn:aws:iam::123456789012:role/connect"

  capacity {
    autoscaling {
      mcu_count        = 2
      min_worker_count = 1
      max_worker_count = 4

      scale_in_policy {
        cpu_utilization_percentage = 20
      }

      scale_out_policy {
        cpu_utilization_percentage = 80
      }
    }
  }

  kafka_cluster {
    apache_kafka_cluster {
      bootstrap_servers = aws_msk_cluster.events.bootstrap_brokers_tls

      vpc {
        security_groups = ["sg-0123456789abcdef0"]
        subnets         = ["subnet-0123456789abcdef0"]
      }
    }
  }

  kafka_cluster_client_authentication {
    authentication_type = "NONE"
  }

  kafka_cluster_encryption_in_transit {
    encryption_type = "TLS"
  }

  plugin {
    custom_plugin {
      arn      = aws_mskconnect_custom_plugin.s3.arn
      revision = aws_mskconnect_custom_plugin.s3.latest_revision
    }
  }
}

resource "aws_opensearch_domain" "logs" {
  domain_name    = "logs"
  engine_version = "OpenSearch_2.11"

  cluster_config {
    instance_type            = "r6g.large.search"
    instance_count           = 3
    dedicated_master_enabled = true
    dedicated_master_type    = "m6g.large.search"
    dedicated_master_count   = 3
    warm_enabled             = true
    warm_type                = "ultrawarm1.medium.search"
    warm_count               = 2
    zone_awareness_enabled   = true

    zone_awareness_config {
      availability_zone_count = 3
    }
  }

  ebs_options {
    ebs_enabled = true
    volume_type = "gp3"
    volume_size = 200
    iops        = 4000
    throughput  = 250
  }
}

resource "aws_opensearch_domain" "small" {
  domain_name = "small"

  cluster_config {
    instance_type = "t3.small.search"
  }

  ebs_options {
    ebs_enabled = true
    volume_size = 10
  }
}

resource "aws_opensearch_domain" "plain" {
  domain_name = "plain"

  ebs_options {
    ebs_enabled = true
    volume_size = 20
    volume_type = "gp2"
  }
}

resource "aws_elasticsearch_domain" "legacy" {
  domain_name           = "legacy"
  elasticsearch_version = "7.10"

  cluster_config {
    instance_type  = "m5.large.elasticsearch"
    instance_count = 2
  }

  ebs_options {
    ebs_enabled = true
    volume_type = "io1"
    volume_size = 100
    iops        = 1500
  }
}

resource "aws_opensearchserverless_collection" "search" {
  name = "search"
  type = "SEARCH"
}

resource "aws_opensearchserverless_collection" "plain" {
  name = "plain"
}
