variable "environments" {
  type = map(object({
    regions = list(string)
    size    = optional(string, "small")
    flags   = optional(set(string), [])
  }))
}
module "env" {
  source   = "./env"
  for_each = merge([for name, e in var.environments : { for r in e.regions : "${name}-${r}" => merge(e, { region = r }) }]...)
  key      = each.key
  size     = each.value.size
  flags    = each.value.flags
}
