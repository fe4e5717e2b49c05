module "outer" {
  source = "./outer"
  for_each = { x = 2, y = 1 }
  size   = each.value
  label  = each.key
}
resource "terraform_data" "all" {
  input = { for k, o in module.outer : k => o.all }
}
