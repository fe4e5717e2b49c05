resource "terraform_data" "a" { input = 1 }
resource "terraform_data" "b" {
  count = length([terraform_data.a.id, "x"])
  input = count.index
}
resource "terraform_data" "c" {
  for_each = { for i, b in terraform_data.b : "k${i}" => b.id }
  input    = each.value
}
resource "terraform_data" "d" {
  input = [for k, c in terraform_data.c : "${k}=${c.id}"]
}
