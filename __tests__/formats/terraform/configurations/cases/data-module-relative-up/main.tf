module "a" { source = "./modules/a" }
resource "terraform_data" "x" { input = module.a.from_b }
