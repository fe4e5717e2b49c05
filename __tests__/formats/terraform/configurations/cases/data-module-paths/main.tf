module "m" { source = "./modules/m" }
module "shared" { source = "./modules/m/../shared" }
resource "terraform_data" "x" {
  input = [path.module, path.root, module.m.path, module.m.root, module.shared.path, terraform.workspace]
}
