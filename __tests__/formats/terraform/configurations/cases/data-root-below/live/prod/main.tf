module "up" { source = "../../modules/up" }
resource "terraform_data" "x" {
  input = [module.up.path, module.up.text, path.module, path.root]
}
