module "m" {
  source = "./m"
  secret = "abc"
  plain  = "p"
}
resource "terraform_data" "x" { input = module.m.plain }
