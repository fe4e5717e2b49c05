locals {
  networks = {
    core = { cidr = "10.0.0.0/16", subnets = { a = 1, b = 2 } }
    edge = { cidr = "10.1.0.0/16", subnets = { a = 1 } }
  }
  subnets = flatten([
    for name, network in local.networks : [
      for zone, number in network.subnets : {
        key  = "${name}.${zone}"
        cidr = cidrsubnet(network.cidr, 8, number)
      }
    ]
  ])
  grouped = { for s in local.subnets : split(".", s.key)[0] => s.cidr... }
}
resource "terraform_data" "subnet" {
  for_each = { for s in local.subnets : s.key => s }
  input    = each.value.cidr
}
resource "terraform_data" "grouped" { input = local.grouped }
resource "terraform_data" "product" {
  for_each = { for pair in setproduct(["x", "y"], [1, 2]) : "${pair[0]}-${pair[1]}" => pair }
  input    = each.value
}
