variable "v0" {
  type = map(string)
}
locals {
  l3 = try(merge({ for i, x in sort([]) : "i${i}" => { size = i, name = x } }, { beta = { size = local.l2, name = lookup({ for k, v in local.l1 : k => "${v}!" if k != "beta" }, jsonencode({ gamma = { size = 1, name = "x-y", extra = ["web", ""] }, eps = { size = -1, name = "x-y" } }), format("%s/%v", "a", 10)) } })["alpha"].size, length("web"))
  l2 = local.l0
  l0 = max(0.25, 3)
  zz = ["p", "q"]
  l1 = var.v0
}
resource "terraform_data" "r0" {
  for_each         = merge({ gamma = { size = 0.25, name = "true" }, beta = { size = 1.5, name = "10" }, delta = { size = 2, name = "a", extra = ["x-y", "", "web"] } }, { beta = { size = (max(0, local.l2) * 2), name = join(",", ["x-y"]) } })
  input            = { for i, x in [for k, v in { alpha = "10" } : "${k}=${v}"] : "i${i}" => { size = i, name = x } }
  triggers_replace = [[for x in values({ for k, v in { beta = "10", eps = "web", gamma = "b" } : k => { size = length(v), name = v } })[*].size : x + 1], ["true", "a", "b"]]
}
resource "terraform_data" "r1" {
  count = min(3, abs(floor(local.l3)))
  input = (length(keys(terraform_data.r0)) == 0)
}
resource "terraform_data" "r2" {
  input            = upper("a")
  triggers_replace = [format("%s/%v", "${join(",", [for r in terraform_data.r1 : tostring(length(jsonencode(r.input)))])}-${tostring(local.l3)}", max(try([][0], 3), sum(concat([0], [])))), alltrue([for x in [for k, v in { for k, v in {} : k => v.name } : "${k}=${v}"] : x != ""])]
}
resource "terraform_data" "r3" {
  for_each = { for k, v in { for k, v in { for i, x in keys(terraform_data.r0) : "i${i}" => { size = i, name = x } } : k => merge(v, { size = v.size + 1 }) } : k => merge(v, { size = v.size + 1 }) }
  input    = contains(keys(terraform_data.r0), each.value.name)
}
module "m0" {
  source = "./m0"
  count  = min(2, abs(floor(length(terraform_data.r1))))
  v0     = values({ for k, v in merge({ eps = { size = 5, name = "web" }, alpha = { size = 1, name = "web" }, beta = { size = 5, name = "web" } }, { beta = { size = 1, name = "b" } }) : k => merge(v, { size = v.size + 1 }) })[*].size
  v1     = {}
}
resource "terraform_data" "last" {
  input = [tolist(toset([for x in [for k, v in { for k, r in terraform_data.r3 : k => jsonencode(r.input) } : "${k}=${v}"] : upper(x)])), sum(concat([0], [10, 0, 3])), { alpha = terraform_data.r2.id, ((alltrue([for x in keys(terraform_data.r0) : x != ""]) ? terraform_data.r2.input : terraform_data.r2.id)) = "p" }]
}
output "o0" {
  value = concat([coalesce(terraform_data.r2.id, "z"), lookup({ delta = "web", alpha = "true", eps = "a" }, "10", "")], keys(terraform_data.r0))
}
output "o1" {
  value = format("%s/%v", terraform_data.r2.id, try([for x in [0.25, 1.5] : x + 1][0], max(length(terraform_data.r1), local.l2)))
}
