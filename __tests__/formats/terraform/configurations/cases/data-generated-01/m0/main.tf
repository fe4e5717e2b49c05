variable "v0" {
  type = map(object({ size = number, name = string, extra = optional(list(string), ["d"]) }))
}
locals {
  l2 = local.l1
  l3 = tomap({ for k, v in tomap({ for k, v in { eps = "x-y", alpha = "true" } : k => "${v}!" if k != "beta" }) : k => "${v}!" if k != "beta" })
  l1 = ("%{for x in values(merge(var.v0, { beta = { size = 1, name = "x-y" } }))[*].name}[${x}]%{endfor}" == tostring(lookup({}, "alpha", { size = try(local.l0[0], 1) }).size))
  l0 = range(length(keys(tomap({ alpha = "web" }))))
  zz = ["p", "q"]
}
resource "terraform_data" "r0" {
  for_each         = toset(values(var.v0)[*].name)
  input            = var.v0
  triggers_replace = [each.key, local.l2]
}
resource "terraform_data" "r1" {
  for_each         = toset([for k, v in { alpha = "b", (join(",", ["b"])) = "p" } : "${k}=${v}"])
  input            = keys(terraform_data.r0)
  triggers_replace = [((sum(concat([0], local.l0)) * 2) * 2), var.v0]
}
resource "terraform_data" "r2" {
  for_each = { for k, v in merge({ for k, v in local.l3 : k => { size = length(v), name = v } }, { beta = { size = (local.l1 ? 3 : 5), name = jsonencode({ eps = "web", beta = "" }) } }) : k => merge(v, { size = v.size + 1 }) }
  input    = concat(concat([for x in values({ for k, r in terraform_data.r1 : k => jsonencode(r.input) }) : length(x)], [each.value.size]), [each.value.size])
}
module "m0" {
  source = "./m0"
  count  = min(2, abs(floor((length(zipmap([for i, x in local.zz : "k${i}"], local.zz)) * 2))))
  v0     = { for k, v in merge(var.v0, { beta = { size = (count.index * 2), name = jsonencode(local.l1) } }) : k => merge(v, { size = v.size + 1 }) }
}
resource "terraform_data" "last" {
  input = [{ for k, v in { for i, x in keys(terraform_data.r2) : "i${i}" => { size = i, name = x } } : k => merge(v, { size = v.size + 1 }) }, local.l2, var.v0]
}
output "o0" {
  value = range(length(keys(terraform_data.r2)))
}
output "o1" {
  value = compact(split(",", try(keys(terraform_data.r2)[0], "web")))
}
