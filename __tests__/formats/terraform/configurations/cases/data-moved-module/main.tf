moved {
  from = module.old
  to   = module.new
}
moved {
  from = module.split
  to   = module.new["second"]
}
moved {
  from = terraform_data.loose
  to   = module.single.terraform_data.before
}
module "new" {
  source   = "./m"
  for_each = toset(["first", "second"])
}
module "single" { source = "./m" }
