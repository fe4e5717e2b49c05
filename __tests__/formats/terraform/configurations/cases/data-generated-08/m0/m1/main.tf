variable "v0" {
  type = any
}
locals {
  l0 = "${tostring(((length([]) == 0) ? sum(concat([0], [1, 10, -1])) : (1.5 + 2)))}-${sum(concat([0], [for x in range(length(["a", "", "b"])) : x + 1]))}"
  l1 = [for x in values(merge(merge({}, { beta = { size = 1, name = local.l0 } }), { beta = { size = 0, name = local.l0 } }))[*].name : upper(x)]
  zz = ["p", "q"]
}
resource "terraform_data" "r0" {
  for_each = merge({ for k, v in { for x in toset(local.l1) : x => upper(x) } : k => { size = length(v), name = v } }, { beta = { size = lookup({}, "alpha", { size = abs(2) }).size, name = replace(var.v0, "a", try(local.l1[0], local.l0)) } })
  input    = merge({ delta = { size = 0, name = "web" }, alpha = { size = 5, name = "x-y", extra = [] } }, { beta = { size = each.value.size, name = each.key } })
}
resource "terraform_data" "last" {
  input = [zipmap([for i, x in local.zz : "k${i}"], local.zz), [for k, v in merge({ for k, r in terraform_data.r0 : k => jsonencode(r.input) }, merge({ eps = "10", alpha = "10" }, { alpha = "10", delta = "10" })) : "${k}=${v}"], merge({ alpha = var.v0, (format("%s/%v", var.v0, 2)) = "p" }, tomap({ for k, r in terraform_data.r0 : k => jsonencode(r.input) }))]
}
output "o0" {
  value = merge(merge({ for i, x in local.l1 : "i${i}" => { size = i, name = x } }, { beta = { size = max(5, 1), name = var.v0 } }), { beta = { size = (contains([], "b") ? 3 : (10 + 0)), name = format("%s/%v", try(keys(terraform_data.r0)[0], var.v0), (0.25 + 5)) } })
}
output "o1" {
  value = local.l1
}
