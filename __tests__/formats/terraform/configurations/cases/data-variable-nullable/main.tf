variable "not_null" {
  type     = string
  default  = "fallback"
  nullable = false
}
variable "null_ok" {
  type    = string
  default = "fallback"
}
module "m" {
  source   = "./m"
  not_null = null
  null_ok  = null
}
resource "terraform_data" "x" {
  input = [var.not_null, var.null_ok, module.m.out]
}
