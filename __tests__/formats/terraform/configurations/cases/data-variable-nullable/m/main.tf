variable "not_null" {
  default  = "inner"
  nullable = false
}
variable "null_ok" { default = "inner" }
output "out" { value = [var.not_null, var.null_ok == null ? "was null" : var.null_ok] }
