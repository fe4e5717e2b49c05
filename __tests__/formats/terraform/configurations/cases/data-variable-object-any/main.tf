variable "apps" {
  type = list(object({
    name    = string
    env     = optional(map(any), {})
    ports   = optional(list(number), [80])
    limits  = optional(object({ cpu = optional(number, 0.5), mem = optional(string) }), { mem = "1Gi" })
  }))
  default = [{ name = "a" }, { name = "b", env = { X = 1, Y = "z" }, limits = { cpu = 2 } }]
}
resource "terraform_data" "x" {
  for_each = { for a in var.apps : a.name => a }
  input    = each.value
}
