provider "aws" {
  region = "eu-west-1"
}

module "cluster" {
  source  = "./cluster"
  name    = "main"
  release = "1.31"

  groups = {
    general = { instance_types = ["m6i.large"], desired = 3 }
    spot    = { instance_types = ["m6i.large", "m5.large"], desired = 4, capacity_type = "SPOT", disk_size = 100 }
    gpu     = { instance_types = ["g4dn.xlarge"], desired = 1, ami_type = "AL2_x86_64_GPU" }
  }
}

resource "aws_eks_addon" "csi" {
  cluster_name = module.cluster.name
  addon_name   = "aws-ebs-csi-driver"
}
