resource "terraform_data" "counted" {
  count = 1
  input = 1
}
resource "terraform_data" "uncounted" { input = 1 }
module "m" {
  source = "./m"
  count  = 2
}
