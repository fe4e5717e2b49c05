moved {
  from = terraform_data.before
  to   = terraform_data.inside
}
resource "terraform_data" "inside" { input = 1 }
