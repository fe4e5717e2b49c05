locals { names = ["a", "b"] }
moved {
  from = terraform_data.x[0]
  to   = terraform_data.x["a"]
}
moved {
  from = terraform_data.x[1]
  to   = terraform_data.x["b"]
}
resource "terraform_data" "x" {
  for_each = toset(local.names)
  input    = each.key
}
