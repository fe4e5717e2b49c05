locals {
  keys = {
    "plain"      = 1
    "with space" = 2
    "quote\"d"   = 3
    "back\\slash" = 4
    "dollar$${x}" = 5
    "percent%%{x}" = 6
    "tab\tnew\nline" = 7
    "ümläut-é" = 8
    "no\u00a0break" = 9
    "emoji😀" = 10
    "" = 11
    "zero​width" = 12
  }
}
resource "terraform_data" "each" {
  for_each = local.keys
  input    = { key = each.key, value = each.value }
}
