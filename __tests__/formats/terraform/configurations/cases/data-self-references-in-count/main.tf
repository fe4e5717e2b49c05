locals {
  names = ["a", "b", "c"]
}
resource "terraform_data" "first" {
  for_each = toset(local.names)
  input    = { name = each.key, position = index(local.names, each.key) }
}
resource "terraform_data" "second" {
  for_each         = terraform_data.first
  input            = each.value.input.position + 1
  triggers_replace = [each.key, each.value.input.name]
}
