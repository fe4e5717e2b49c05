variable "port" {
  type    = string
  default = 8080
}
variable "ratio" {
  type    = number
  default = "0.25"
}
resource "terraform_data" "x" {
  input = {
    port    = var.port
    added   = var.port + 1
    half    = var.ratio * 2
    text    = "r=${var.ratio}"
    format  = format("%05.2f|%-6s|%x|%q", var.ratio, "ab", 255, "q")
    ceil    = [ceil(1.2), floor(-1.2), abs(-3), signum(-9), max(1, 5, 3), min([4, 2]...)]
    parse   = parseint("ff", 16)
    pow     = pow(2, 40)
    log     = log(8, 2)
    div     = 1 / 3 > 0.33
  }
}
