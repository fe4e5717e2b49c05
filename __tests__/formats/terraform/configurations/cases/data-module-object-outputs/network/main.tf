variable "zones" { type = list(string) }
output "subnets" {
  value = { for i, z in var.zones : z => { id = "subnet-${z}", cidr = cidrsubnet("10.0.0.0/16", 8, i) } }
}
output "name" { value = "net" }
