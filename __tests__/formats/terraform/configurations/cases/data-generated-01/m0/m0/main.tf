variable "v0" {
  type = any
}
locals {
  l0 = ["true", "%{for x in flatten([split(",", "b"), [coalesce("", "z")]])}[${x}]%{endfor}"]
  zz = ["p", "q"]
  l1 = local.l0
}
resource "terraform_data" "r0" {
  count = min(3, abs(floor(max(0, length(concat([-1, -1], [1.5]))))))
  input = tolist(toset(tolist(toset(flatten([["", ""], ["${"a"}-${- 1}"]])))))
}
resource "terraform_data" "r1" {
  for_each         = { for k, v in var.v0 : k => merge(v, { size = v.size + 1 }) }
  input            = format("%s/%v", coalesce(tostring(try(var.v0["alpha"].size, 10)), "z"), sum(concat([0], range(length([for r in terraform_data.r0 : tostring(length(jsonencode(r.input)))])))))
  triggers_replace = [(length(flatten([local.l0, [each.key]])) * 2), lookup({}, "alpha", { size = sum(concat([0], [0])) }).size]
}
resource "terraform_data" "r2" {
  for_each         = { gamma = { size = 2, name = "true" }, delta = { size = 3, name = "web" } }
  input            = zipmap([for i, x in local.zz : "k${i}"], local.zz)
  triggers_replace = [{ for k, r in terraform_data.r1 : k => jsonencode(r.input) }, { gamma = "10", delta = "b" }]
}
resource "terraform_data" "last" {
  input = [alltrue([for x in keys({ for x in toset(local.l1) : x => upper(x) }) : x != ""]), { for k, r in terraform_data.r2 : k => jsonencode(r.input) }, var.v0]
}
output "o0" {
  value = values({ for k, v in { for k, v in var.v0 : k => v.name } : k => { size = length(v), name = v } })[*].size
}
output "o1" {
  value = try({}["alpha"].size, try([for i, x in [for r in terraform_data.r0 : tostring(length(jsonencode(r.input)))] : i][0], (false ? length(terraform_data.r0) : length(terraform_data.r0))))
}
