variable "v0" {
  type = any
}
locals {
  l0 = false
  l1 = sum(concat([0], [0.25, 1]))
  zz = ["p", "q"]
  l2 = tolist(toset([for k, v in { for k, v in { for i, x in [] : "i${i}" => { size = i, name = x } } : k => merge(v, { size = v.size + 1 }) } : v.name if v.size > 1]))
  l3 = merge({ alpha = replace("", "a", format("%s/%v", "a", local.l1)), ("x-y") = "p" }, var.v0)
}
resource "terraform_data" "r0" {
  for_each         = toset(compact(local.l2))
  input            = lookup({}, "alpha", { size = local.l1 }).size
  triggers_replace = [tomap(local.l3), merge({ eps = { size = 1.5, name = "web", extra = ["web"] }, alpha = { size = 0, name = "10" }, beta = { size = 0, name = "b" } }, { beta = { size = ((local.l1 * 2) + local.l1), name = replace(coalesce(each.key, "z"), "a", try({ alpha = { size = 2, name = "b" }, eps = { size = 1.5, name = "10", extra = ["web", ""] } }["beta"].name, each.value)) } })]
}
resource "terraform_data" "r1" {
  count            = min(3, abs(floor(abs(3))))
  input            = { for k, v in { alpha = upper(join(",", ["b", "web"])), (join(",", split(",", "10"))) = "p" } : k => { size = length(v), name = v } }
  triggers_replace = [{ gamma = { size = 0.25, name = "a", extra = ["x-y", "", "web"] }, beta = { size = 5, name = "web", extra = ["web", "b"] }, alpha = { size = 10, name = "true", extra = [] } }, tomap({ alpha = "${"x-y"}-${local.l0}", ("b") = "p" })]
}
resource "terraform_data" "r2" {
  input = try(merge({ for k, v in merge({ alpha = { size = 0, name = "10" }, delta = { size = 0.25, name = "web", extra = [] }, gamma = { size = 5, name = "10" } }, { beta = { size = local.l1, name = "web" } }) : k => merge(v, { size = v.size + 1 }) }, { beta = { size = length(terraform_data.r1), name = lookup(local.l3, upper("a"), format("%s/%v", "b", local.l1)) } })["alpha"].size, length(terraform_data.r1))
}
resource "terraform_data" "r3" {
  input = { for k, v in { for k, v in { for k, v in { for k, v in { alpha = "a", beta = "x-y" } : k => { size = length(v), name = v } } : k => merge(v, { size = v.size + 1 }) } : k => merge(v, { size = v.size + 1 }) } : k => merge(v, { size = v.size + 1 }) }
}
resource "terraform_data" "last" {
  input = [{ alpha = terraform_data.r3.id, (terraform_data.r3.id) = "p" }, terraform_data.r3.id, tolist(toset(values({ alpha = terraform_data.r2.id, (terraform_data.r3.id) = "p" })))]
}
output "o0" {
  value = terraform_data.r2.id
}
output "o1" {
  value = length(terraform_data.r3.input)
}
