resource "terraform_data" "a" { input = 1 }
resource "terraform_data" "b" {
  input      = terraform_data.a.input
  depends_on = [terraform_data.a]
}
module "m" {
  source     = "./m"
  depends_on = [terraform_data.b]
}
resource "terraform_data" "c" { input = module.m.x }
