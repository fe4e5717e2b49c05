variable "a" { default = "var" }
locals { a = "local-${var.a}" }
module "m" {
  source = "./m"
  a      = local.a
}
resource "terraform_data" "a" { input = [for a in [local.a, var.a] : upper(a)] }
