resource "terraform_data" "a" {
  count = 3
  input = "item ${count.index}"
}
resource "terraform_data" "none" {
  count = 0
  input = 1
}
resource "terraform_data" "text_count" {
  count = "2"
  input = terraform_data.a[count.index].input
}
