variable "tags" {
  type    = map(string)
  default = { Team = "core" }
}

variable "settings" {
  type = object({
    zones = optional(set(object({ name = string })))
    sizes = optional(list(string), ["small"])
    Team  = optional(string, "none")
  })
  default = { zones = [{ name = "a" }] }
}

module "from_map" {
  source   = "./m"
  settings = try(var.tags, null)
}

locals {
  create = true
  extra  = local.create ? { name = "n", zone = null } : { rules = ["r"] }
  page   = try(templatefile("page.tftpl", { title = null }), "no page")
  none   = [for name in [] : name if name != var.tags.Team]
}

resource "terraform_data" "conditional" {
  for_each = local.extra
  input    = [each.value, local.page, local.none]
}
