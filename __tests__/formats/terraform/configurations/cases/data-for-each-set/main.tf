variable "names" {
  type    = set(string)
  default = ["b", "a", "c", "a"]
}
resource "terraform_data" "each" {
  for_each = var.names
  input    = "${each.key}=${each.value}"
}
resource "terraform_data" "from_list" {
  for_each = toset(["1", "10", "2"])
  input    = each.value
}
