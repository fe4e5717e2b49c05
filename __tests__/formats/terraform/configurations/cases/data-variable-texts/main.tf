variable "plain" {}
variable "text" { type = string }
variable "number" { type = number }
variable "flag" { type = bool }
variable "list" { type = list(number) }
variable "map" { type = map(string) }
variable "object" { type = object({ a = number, b = optional(string, "z") }) }
variable "any" { type = any }
variable "from_env" { type = list(string) }
resource "terraform_data" "x" {
  input = [var.plain, var.text, var.number, var.flag, var.list, var.map, var.object, var.any, var.from_env]
}
