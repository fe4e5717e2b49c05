resource "terraform_data" "x" {
  for_each = { for i in range(30) : format("key-%03d", i) => i * i }
  input    = each.value
}
resource "terraform_data" "sum" { input = sum(values(terraform_data.x)[*].input) }
