provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "us"
  region = "us-east-1"
}

variable "environments" {
  type = map(object({
    instance_class = string
    instances      = number
    storage        = optional(number)
  }))
  default = {
    live = { instance_class = "db.r6g.large", instances = 4, storage = 200 }
    test = { instance_class = "db.t4g.micro", instances = 1 }
  }
}

module "environment" {
  source         = "./environment"
  for_each       = var.environments
  name           = each.key
  instance_class = each.value.instance_class
  instances      = each.value.instances
  storage        = each.value.storage
}

module "abroad" {
  source         = "./environment"
  name           = "abroad"
  instance_class = "db.t4g.medium"
  instances      = 2

  providers = {
    aws = aws.us
  }
}

resource "aws_autoscaling_group" "of_module" {
  for_each           = module.environment
  name               = "extra-${each.key}"
  availability_zones = ["eu-west-1a"]
  min_size           = 1
  max_size           = 1

  launch_template {
    id = each.value.launch_template_id
  }
}

resource "aws_autoscaling_group" "of_one_module" {
  name               = "extra"
  availability_zones = ["eu-west-1a"]
  min_size           = 1
  max_size           = 1

  launch_template {
    id = module.environment["live"].launch_template_id
  }
}
