variable "settings" {
  type = object({
    zones = optional(set(object({ name = string })))
    sizes = optional(list(string), ["small"])
    Team  = optional(string, "none")
  })
}

resource "terraform_data" "settings" {
  input = var.settings
}
