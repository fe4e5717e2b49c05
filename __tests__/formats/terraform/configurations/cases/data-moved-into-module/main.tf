moved {
  from = terraform_data.a
  to   = module.m.terraform_data.b
}
moved {
  from = module.old.terraform_data.z[0]
  to   = module.m.terraform_data.c["k"]
}
module "m" { source = "./m" }
