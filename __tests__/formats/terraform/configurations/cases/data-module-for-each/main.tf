locals {
  teams = {
    red  = { size = 1, members = ["a"] }
    blue = { size = 2, members = ["b", "c"] }
  }
}
module "team" {
  source   = "./team"
  for_each = local.teams
  name     = each.key
  config   = each.value
}
resource "terraform_data" "summary" {
  input = { for name, team in module.team : name => team.description }
}
resource "terraform_data" "one" {
  input = module.team["red"].members
}
