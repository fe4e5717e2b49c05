variable "servers" {
  type = map(object({
    size = string
    tags = optional(map(string), {})
    disk = optional(object({ gb = optional(number, 20), kind = optional(string, "ssd") }), {})
  }))
  default = {
    web = { size = "s" }
    db  = { size = "l", disk = { gb = 100 }, tags = { role = "db" } }
  }
}
resource "terraform_data" "server" {
  for_each = var.servers
  input    = merge(each.value, { name = each.key, label = join(",", [for k, v in each.value.tags : "${k}:${v}"]) })
}
