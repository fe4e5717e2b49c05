module "m" {
  source = "./m"
  count  = 2
  index  = count.index
}
resource "terraform_data" "x" {
  input = module.m[*].twice
}
resource "terraform_data" "y" {
  count = length(module.m)
  input = module.m[count.index].twice
}
