module "a" {
  source = "./pass"
  in     = "start"
}
module "b" {
  source = "./pass"
  in     = module.a.out
}
module "c" {
  source = "./pass"
  in     = module.b.out
}
resource "terraform_data" "x" { input = module.c.out }
