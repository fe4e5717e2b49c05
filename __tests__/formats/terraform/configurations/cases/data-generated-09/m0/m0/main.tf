variable "v0" {
  type = map(object({ size = number, name = string, extra = optional(list(string), ["d"]) }))
}
locals {
  l3 = [for i, x in flatten([values(local.l2), [try(sort(["10", "b"])[0], "web")]]) : i]
  l2 = tomap(tomap({ for x in toset(distinct(["web"])) : x => upper(x) }))
  zz = ["p", "q"]
  l1 = { for k, v in merge(merge({ for k, v in {} : k => "${v}!" if k != "beta" }, { alpha = "10", ("b") = "p" }), zipmap([for i, x in local.zz : "k${i}"], local.zz)) : k => { size = length(v), name = v } }
  l0 = (length(distinct(["true", "x-y", "b"])) == 0)
}
resource "terraform_data" "r0" {
  for_each         = var.v0
  input            = tomap(tomap({ gamma = "a" }))
  triggers_replace = [{ for k, v in merge({ for i, x in [] : "i${i}" => { size = i, name = x } }, { beta = { size = max(2, each.value.size), name = each.key } }) : k => merge(v, { size = v.size + 1 }) }, ["b", "web", ""]]
}
resource "terraform_data" "r1" {
  for_each         = { for k, v in { for x in toset(keys(terraform_data.r0)) : x => upper(x) } : k => { size = length(v), name = v } }
  input            = abs(each.value.size)
  triggers_replace = [join(",", keys(terraform_data.r0)), (((each.value.size * 2) * 2) * 2)]
}
resource "terraform_data" "r2" {
  for_each         = { for k, v in { for x in toset(["10", "web"]) : x => upper(x) } : k => { size = length(v), name = v } }
  input            = local.l0
  triggers_replace = [alltrue([for x in keys(terraform_data.r0) : x != ""]), [for k, v in { for i, x in keys(terraform_data.r1) : "i${i}" => { size = i, name = x } } : v.name if v.size > 1]]
}
resource "terraform_data" "r3" {
  count = min(3, abs(floor(length(keys(terraform_data.r0)))))
  input = keys(terraform_data.r1)
}
resource "terraform_data" "last" {
  input = [keys(terraform_data.r1), range(length(keys(merge({ for k, r in terraform_data.r0 : k => jsonencode(r.input) }, { for k, r in terraform_data.r0 : k => jsonencode(r.input) })))), "b"]
}
output "o0" {
  value = length(terraform_data.r3)
}
output "o1" {
  value = { for k, v in { for k, v in local.l2 : k => { size = length(v), name = v } } : k => merge(v, { size = v.size + 1 }) }
}
