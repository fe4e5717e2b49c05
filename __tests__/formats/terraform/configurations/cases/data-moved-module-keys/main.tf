moved {
  from = module.m[0]
  to   = module.m["first"]
}
moved {
  from = module.m["first"].module.old
  to   = module.m["first"].module.inner
}
module "m" {
  source   = "./m"
  for_each = toset(["first"])
}
