resource "terraform_data" "b" { input = 1 }
resource "terraform_data" "c" {
  for_each = { k = 1 }
  input    = each.value
}
