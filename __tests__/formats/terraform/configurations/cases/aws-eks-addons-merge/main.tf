provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}
variable "addons" {
  type    = any
  default = { coredns = {}, vpc-cni = { version = "v1.16.0-eksbuild.1", resolve = "OVERWRITE" } }
}
locals {
  defaults = { resolve = "NONE", preserve = true }
  addons   = { for name, config in var.addons : name => merge(local.defaults, config) if try(config.enabled, true) }
}
resource "aws_eks_addon" "a" {
  for_each                    = local.addons
  cluster_name                = "c"
  addon_name                  = each.key
  addon_version               = lookup(each.value, "version", null)
  resolve_conflicts_on_create = each.value.resolve
  preserve                    = each.value.preserve
  configuration_values        = length(each.value) > 2 ? jsonencode(each.value) : null
}
resource "aws_eks_fargate_profile" "f" {
  cluster_name           = "c"
  fargate_profile_name   = "f"
  pod_execution_role_arn = "arn:aws:iam::123456789012:role/f"
  subnet_ids             = ["subnet-1"]
  dynamic "selector" {
    for_each = { default = {}, kube-system = { k8s-app = "kube-dns" } }
    content {
      namespace = selector.key
      labels    = selector.value
    }
  }
}
