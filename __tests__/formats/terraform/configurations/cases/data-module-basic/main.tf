module "a" {
  source = "./modules/a"
  name   = "first"
}
module "b" {
  source = "./modules/a"
  name   = module.a.upper
  size   = 5
}
resource "terraform_data" "x" {
  input = [module.a, module.b.upper, module.b.size]
}
