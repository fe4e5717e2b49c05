variable "v0" {
  type = any
}
variable "v1" {
  type = list(number)
}
locals {
  l0 = lookup({ for k, v in { for k, v in { for k, v in { eps = "", gamma = "web", delta = "b" } : k => "${v}!" if k != "beta" } : k => { size = length(v), name = v } } : k => v.name }, jsonencode(var.v1), format("%s/%v", join(",", ["x-y", "10"]), max((true ? 0 : 1), try({}["alpha"].size, 0))))
  l2 = [for i, x in [] : i]
  l3 = [""]
  zz = ["p", "q"]
  l1 = var.v1
}
resource "terraform_data" "r0" {
  input            = values({ for k, v in { for k, v in merge({}, { beta = { size = 5, name = local.l0 } }) : k => merge(v, { size = v.size + 1 }) } : k => v.name })
  triggers_replace = [{ gamma = { size = 0.25, name = "true" } }, [for k, v in { alpha = jsonencode([5]), (local.l0) = "p" } : "${k}=${v}"]]
}
resource "terraform_data" "r1" {
  input = concat(local.l2, [lookup({}, "alpha", { size = 0.25 }).size])
}
resource "terraform_data" "r2" {
  count = min(3, abs(floor(3)))
  input = concat(concat(local.l1, [((count.index * 2) * 2)]), [(sum(concat([0], concat(var.v1, [3]))) * 2)])
}
resource "terraform_data" "last" {
  input = [try(merge({ for k, v in { eps = { size = 1, name = "b" } } : k => merge(v, { size = v.size + 1 }) }, { beta = { size = length({ beta = { size = 0, name = "web" } }), name = try({ delta = { size = 10, name = "true" } }["beta"].name, local.l0) } })["beta"].name, "${try(["x-y", "10"][0], terraform_data.r1.id)}-${terraform_data.r0.id}"), (local.l0 == terraform_data.r1.id), { gamma = "a", delta = "x-y", alpha = "x-y" }]
}
output "o0" {
  value = terraform_data.r1.input
}
output "o1" {
  value = true
}
