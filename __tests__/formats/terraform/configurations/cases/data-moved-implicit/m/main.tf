resource "terraform_data" "inside" { input = 1 }
