resource "terraform_data" "a" { input = "known" }
resource "terraform_data" "b" { input = terraform_data.a.id }
resource "terraform_data" "c" {
  input = {
    known   = terraform_data.a.input
    unknown = terraform_data.a.id
    text    = "x-${terraform_data.a.id}"
    list    = [terraform_data.a.id, "known"]
    chosen  = true ? "yes" : terraform_data.a.id
    length  = length([terraform_data.a.id, 1])
    both    = terraform_data.a.id == "x" ? 1 : 2
    or      = try(terraform_data.a.id, "fallback")
  }
}
resource "terraform_data" "d" {
  for_each = { k = terraform_data.a.id, l = "known" }
  input    = each.value
}
