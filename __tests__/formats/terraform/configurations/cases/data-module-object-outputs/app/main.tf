variable "network" {
  type = object({
    name    = string
    subnets = map(object({ id = string, cidr = string }))
  })
}
resource "terraform_data" "app" {
  for_each = var.network.subnets
  input    = each.value.cidr
}
output "summary" { value = "${var.network.name}: ${join(",", [for s in var.network.subnets : s.id])}" }
