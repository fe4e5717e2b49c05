locals {
  c = local.b + 1
  a = 1
  b = local.a + 1
  all = { for k, v in { a = local.a, b = local.b, c = local.c } : k => v * 10 }
}
locals {
  later = upper(local.text)
}
locals {
  text = "x${local.c}"
}
resource "terraform_data" "x" {
  input = [local.all, local.later]
}
