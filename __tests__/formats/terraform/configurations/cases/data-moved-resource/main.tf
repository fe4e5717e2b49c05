moved {
  from = terraform_data.old
  to   = terraform_data.new
}
moved {
  from = terraform_data.counted
  to   = terraform_data.listed
}
moved {
  from = terraform_data.single
  to   = terraform_data.keyed["a"]
}
moved {
  from = terraform_data.index[1]
  to   = terraform_data.index[0]
}
resource "terraform_data" "new" { input = 1 }
resource "terraform_data" "listed" {
  count = 2
  input = count.index
}
resource "terraform_data" "keyed" {
  for_each = toset(["a", "b"])
  input    = each.key
}
resource "terraform_data" "index" {
  count = 1
  input = 1
}
