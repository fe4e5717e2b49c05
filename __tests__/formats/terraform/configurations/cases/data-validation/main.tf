variable "size" {
  type    = number
  default = 5
  validation {
    condition     = var.size > 0 && var.size < 10
    error_message = "Size must be between 1 and 9."
  }
}
variable "name" {
  default = "web-1"
  validation {
    condition     = can(regex("^[a-z]+-[0-9]+$", var.name)) && length(var.name) <= 10
    error_message = "bad name ${var.name}"
  }
}
resource "terraform_data" "x" {
  count = var.size
  input = var.name
}
