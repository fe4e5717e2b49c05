provider "aws" {
  region = "us-east-1"
}

resource "aws_elastic_beanstalk_application" "shop" {
  name = "shop"
}

locals {
  settings = [
    ["aws:autoscaling:asg", "MinSize", "2"],
    ["aws:autoscaling:asg", "MaxSize", "4"],
    ["aws:ec2:instances", "InstanceTypes", "t3.large,t3.medium"],
    ["aws:autoscaling:launchconfiguration", "RootVolumeType", "gp3"],
    ["aws:autoscaling:launchconfiguration", "RootVolumeSize", "20"],
    ["aws:elasticbeanstalk:environment", "LoadBalancerType", "application"],
    ["aws:elasticbeanstalk:cloudwatch:logs", "StreamLogs", "true"],
    ["aws:rds:dbinstance", "DBInstanceClass", "db.t3.medium"],
    ["aws:rds:dbinstance", "DBEngine", "postgres"],
    ["aws:rds:dbinstance", "DBAllocatedStorage", "20"],
    ["aws:rds:dbinstance", "MultiAZDatabase", "true"],
  ]
}

resource "aws_elastic_beanstalk_environment" "live" {
  name                = "live"
  application         = aws_elastic_beanstalk_application.shop.name
  solution_stack_name = "64bit Amazon Linux 2023 v6.1.0 running Node.js 20"

  dynamic "setting" {
    for_each = local.settings

    content {
      namespace = setting.value[0]
      name      = setting.value[1]
      value     = setting.value[2]
    }
  }
}

resource "aws_elastic_beanstalk_environment" "test" {
  name                = "test"
  application         = aws_elastic_beanstalk_application.shop.name
  solution_stack_name = "64bit Amazon Linux 2023 v6.1.0 running Node.js 20"

  setting {
    namespace = "aws:elasticbeanstalk:environment"
    name      = "EnvironmentType"
    value     = "SingleInstance"
  }

  setting {
    namespace = "aws:autoscaling:launchconfiguration"
    name      = "InstanceType"
    value     = "t2.micro"
  }
}

resource "aws_elastic_beanstalk_environment" "plain" {
  name                = "plain"
  application         = aws_elastic_beanstalk_application.shop.name
  solution_stack_name = "64bit Amazon Linux 2023 v6.1.0 running Node.js 20"
}
