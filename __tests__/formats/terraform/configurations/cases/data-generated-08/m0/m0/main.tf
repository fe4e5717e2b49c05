variable "v0" {
  type = map(string)
}
locals {
  zz = ["p", "q"]
  l0 = true
  l3 = try({ for i, x in sort(tolist(toset([""]))) : "i${i}" => { size = i, name = x } }["beta"].name, "x-y")
  l2 = values({ for k, v in tomap(merge({}, { eps = "web", alpha = "10", delta = "a" })) : k => { size = length(v), name = v } })[*].size
  l1 = { for k, v in { for k, v in merge({ for k, v in var.v0 : k => { size = length(v), name = v } }, { beta = { size = (local.l0 ? 1.5 : 5), name = try(["10"][0], "a") } }) : k => merge(v, { size = v.size + 1 }) } : k => merge(v, { size = v.size + 1 }) }
  l4 = values({ for x in toset(split(",", replace(local.l3, "a", ""))) : x => upper(x) })
}
resource "terraform_data" "r0" {
  input            = (5 > (length(lookup(var.v0, "", local.l3)) * 2))
  triggers_replace = [1, abs((local.l0 ? try(local.l1["alpha"].size, 2) : (1 + 1.5)))]
}
resource "terraform_data" "r1" {
  input = merge(merge(zipmap([for i, x in local.zz : "k${i}"], local.zz), var.v0), var.v0)
}
resource "terraform_data" "r2" {
  input            = var.v0
  triggers_replace = [(max(3, abs(1)) + (try(local.l1["alpha"].size, 3) + lookup({}, "alpha", { size = 3 }).size)), { for k, v in { for x in toset(split(",", local.l3)) : x => upper(x) } : k => { size = length(v), name = v } }]
}
resource "terraform_data" "r3" {
  for_each = { for k, v in local.l1 : k => merge(v, { size = v.size + 1 }) }
  input    = { alpha = lookup(terraform_data.r2.input, coalesce("%{for x in local.l4}[${x}]%{endfor}", "z"), "${upper("")}-${local.l0}"), (replace(terraform_data.r2.id, "a", each.key)) = "p" }
}
resource "terraform_data" "last" {
  input = [local.l1, local.l4, [for x in keys(terraform_data.r3) : length(x)]]
}
output "o0" {
  value = length([for k, v in zipmap([for i, x in local.zz : "k${i}"], local.zz) : "${k}=${v}"])
}
output "o1" {
  value = { for k, v in { for k, v in local.l1 : k => v.name } : k => { size = length(v), name = v } }
}
