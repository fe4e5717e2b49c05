module "m" { source = "./m" }
resource "terraform_data" "x" { input = module.m.secret }
resource "terraform_data" "y" { input = module.m.open }
resource "terraform_data" "z" { input = module.m }
