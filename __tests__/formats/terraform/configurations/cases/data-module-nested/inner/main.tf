variable "label" {}
module "leaf" {
  source = "./leaf"
  label  = upper(var.label)
}
output "names" { value = [module.leaf.name, var.label] }
