locals {
  env = { default = { n = 1 }, staging = { n = 2, extra = true } }
  cfg = merge(local.env.default, lookup(local.env, terraform.workspace, {}))
}
resource "terraform_data" "x" {
  count = local.cfg.n
  input = try(local.cfg.extra, false)
}
