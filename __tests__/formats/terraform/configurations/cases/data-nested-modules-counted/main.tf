module "a" {
  source = "./a"
  count  = 2
  prefix = "p${count.index}"
}
resource "terraform_data" "x" { input = module.a[*].ids }
