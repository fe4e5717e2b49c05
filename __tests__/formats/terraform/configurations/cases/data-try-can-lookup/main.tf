variable "config" {
  type    = any
  default = { web = { port = 80 }, db = {} }
}
resource "terraform_data" "x" {
  for_each = var.config
  input = {
    port     = try(each.value.port, 5432)
    has      = can(each.value.port)
    deep     = try(each.value.a.b.c, each.value.port, "none")
    looked   = lookup(each.value, "port", 1)
    number   = try(tonumber("x"), -1)
    regex    = can(regex("^w", each.key))
    merged   = merge({ size = 1 }, each.value)
    coalesce = coalesce("", null, "third")
    one      = one([for v in [each.value] : v if can(v.port)])
  }
}
