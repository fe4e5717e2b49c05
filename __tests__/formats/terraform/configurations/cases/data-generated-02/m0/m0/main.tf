variable "v0" {
  type = list(number)
}
variable "v1" {
  type = bool
}
variable "v2" {
  type = string
}
locals {
  l1 = { for k, v in tomap({ for k, v in { for k, v in { eps = { size = 1.5, name = "true", extra = [] }, gamma = { size = 1, name = "web", extra = [""] } } : k => merge(v, { size = v.size + 1 }) } : k => v.name }) : k => "${v}!" if k != "beta" }
  l2 = 0.25
  l0 = replace(var.v2, "a", var.v2)
  zz = ["p", "q"]
}
resource "terraform_data" "r0" {
  count            = min(3, abs(floor(max(local.l2, local.l2))))
  input            = try([for x in values(merge({}, local.l1)) : length(x)][0], try(merge({ for i, x in [] : "i${i}" => { size = i, name = x } }, { beta = { size = local.l2, name = join(",", ["true", "10"]) } })["alpha"].size, max(local.l2, lookup({}, "alpha", { size = 1.5 }).size)))
  triggers_replace = [((count.index + sum(concat([0], [-1]))) > ((length(["b"]) == 0) ? local.l2 : count.index)), { for x in toset(values({ alpha = "10", (var.v2) = "p" })) : x => upper(x) }]
}
resource "terraform_data" "r1" {
  for_each         = toset(tolist(toset(compact([]))))
  input            = local.l1
  triggers_replace = [distinct(flatten([["", "true"], ["10"]])), [for i, x in [for k, v in { for i, x in [] : "i${i}" => { size = i, name = x } } : v.name if v.size > 1] : i]]
}
resource "terraform_data" "r2" {
  count            = min(3, abs(floor(length(terraform_data.r0))))
  input            = keys(terraform_data.r1)
  triggers_replace = [{ eps = { size = 0, name = "true", extra = ["web", "true", "x-y"] }, delta = { size = 1, name = "", extra = ["b", "true", "x-y"] } }, format("%s/%v", var.v2, sum(concat([0], [10, 1.5])))]
}
resource "terraform_data" "last" {
  input = [var.v1, var.v0, jsonencode((length(terraform_data.r2) > length(terraform_data.r0)))]
}
output "o0" {
  value = var.v1
}
output "o1" {
  value = tomap({ for k, v in { for k, r in terraform_data.r1 : k => jsonencode(r.input) } : k => "${v}!" if k != "beta" })
}
