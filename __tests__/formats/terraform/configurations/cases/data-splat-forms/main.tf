resource "terraform_data" "one" { input = "single" }
resource "terraform_data" "many" {
  count = 3
  input = { n = count.index, list = [count.index, count.index + 1] }
}
resource "terraform_data" "keyed" {
  for_each = { a = 1, b = 2 }
  input    = each.value
}
resource "terraform_data" "x" {
  input = {
    full    = terraform_data.many[*].input.n
    legacy  = terraform_data.many.*.input
    single  = terraform_data.one[*].input
    values  = values(terraform_data.keyed)[*].input
    map     = { for k, v in terraform_data.keyed : k => v.input }
    nested  = terraform_data.many[*].input.list[1]
    first   = try(terraform_data.many[0].input.n, null)
    beyond  = try(terraform_data.many[7].input.n, "none")
    length  = length(terraform_data.many)
    keys    = keys(terraform_data.keyed)
  }
}
