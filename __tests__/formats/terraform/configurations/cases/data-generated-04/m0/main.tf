variable "v0" {
  type = any
}
variable "v1" {
  type = any
}
variable "v2" {
  type = any
}
locals {
  l4 = local.l1
  l1 = ("10" == jsonencode(2))
  zz = ["p", "q"]
  l0 = tomap({ alpha = lookup({ alpha = "10", ("x-y") = "p" }, "${"web"}-${true}", "${"true"}-${3}"), (join(",", compact(["web", "web"]))) = "p" })
  l3 = alltrue([for x in sort(["web"]) : x != ""])
  l2 = { alpha = lookup({ alpha = "%{for x in ["web", "b", ""]}[${x}]%{endfor}", (try(["web", "a", "10"][0], "")) = "p" }, replace("b", "a", format("%s/%v", "10", 10)), try([for k, v in local.l0 : "${k}=${v}"][0], join(",", []))), ("a") = "p" }
}
resource "terraform_data" "r0" {
  for_each = toset([try(var.v0["beta"].name, "${"x-y"}-${"b"}"), "%{for x in keys(local.l0)}[${x}]%{endfor}"])
  input    = sort(flatten([["web", ""], [try(split(",", each.value)[0], each.value)]]))
}
resource "terraform_data" "r1" {
  count = min(3, abs(floor(try([][0], sum(concat([0], values({})[*].size))))))
  input = flatten([tolist(toset([try(keys(terraform_data.r0)[0], "x-y"), format("%s/%v", "true", count.index)])), [jsonencode({ for k, v in { for k, v in var.v0 : k => merge(v, { size = v.size + 1 }) } : k => merge(v, { size = v.size + 1 }) })]])
}
resource "terraform_data" "r2" {
  input = var.v2
}
resource "terraform_data" "last" {
  input = [terraform_data.r2.id, local.l1, { for x in toset(values(merge({ for k, r in terraform_data.r0 : k => jsonencode(r.input) }, { for k, r in terraform_data.r0 : k => jsonencode(r.input) }))) : x => upper(x) }]
}
output "o0" {
  value = [for r in terraform_data.r1 : tostring(length(jsonencode(r.input)))]
}
output "o1" {
  value = concat(keys(terraform_data.r0), distinct([for k, v in var.v0 : v.name if v.size > 1]))
}
