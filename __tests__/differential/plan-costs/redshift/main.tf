provider "aws" {
  region = "eu-central-1"
}

resource "aws_redshift_cluster" "warehouse" {
  cluster_identifier  = "warehouse"
  database_name       = "warehouse"
  node_type           = "ra3.xlplus"
  number_of_nodes     = 2
  master_username     = "warehouse"
  master_password     = "Not-a-real-passw0rd"
  skip_final_snapshot = true
}

resource "aws_redshift_cluster" "single" {
  cluster_identifier  = "single"
  node_type           = "dc2.large"
  master_username     = "single"
  master_password     = "Not-a-real-passw0rd"
  skip_final_snapshot = true
}

resource "aws_redshiftserverless_namespace" "adhoc" {
  namespace_name = "adhoc"
}

resource "aws_redshiftserverless_workgroup" "adhoc" {
  namespace_name = aws_redshiftserverless_namespace.adhoc.namespace_name
  workgroup_name = "adhoc"
  base_capacity  = 32
}

resource "aws_redshiftserverless_workgroup" "plain" {
  namespace_name = aws_redshiftserverless_namespace.adhoc.namespace_name
  workgroup_name = "plain"
}

resource "aws_redshift_scheduled_action" "night" {
  name     = "night"
  schedule = "cron(00 20 * * ? *)"
  iam_role = "arn:aws:iam::123456789012:role/redshift"

  target_action {
    pause_cluster {
      cluster_identifier = aws_redshift_cluster.single.id
    }
  }
}
