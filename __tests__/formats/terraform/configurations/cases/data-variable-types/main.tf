variable "strings" {
  type    = list(string)
  default = [1, true, "x"]
}
variable "numbers" {
  type    = set(number)
  default = ["3", 1, 2, 1]
}
variable "tuple" {
  type    = tuple([string, number, bool])
  default = [1, "2", "true"]
}
variable "nested" {
  type = list(object({
    name = string
    opts = optional(object({
      on    = optional(bool, true)
      level = optional(number)
      list  = optional(list(string), ["d"])
    }))
  }))
  default = [{ name = "a" }, { name = "b", opts = {} }, { name = "c", opts = { on = "false", level = "7", extra = 1 } }]
}
variable "mixed" {
  type    = map(any)
  default = { a = 1, b = 2 }
}
variable "legacy" {
  type    = list
  default = ["x"]
}
resource "terraform_data" "x" {
  input = {
    strings = var.strings
    numbers = var.numbers
    tuple   = var.tuple
    nested  = var.nested
    mixed   = var.mixed
    legacy  = var.legacy
  }
}
