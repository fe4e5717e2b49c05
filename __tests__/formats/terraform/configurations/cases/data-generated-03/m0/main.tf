variable "v0" {
  type = any
}
variable "v1" {
  type = string
}
locals {
  l0 = (var.v0 && alltrue([for x in values({ for x in toset(["a"]) : x => upper(x) }) : x != ""]))
  l1 = var.v1
  zz = ["p", "q"]
  l2 = max(max(-1, (var.v0 ? 1 : try([][0], -1))), try([0.25, 3, 1.5][0], lookup({}, "alpha", { size = (true ? 1 : 10) }).size))
}
resource "terraform_data" "r0" {
  for_each         = toset(distinct(values({ for k, v in { alpha = "b" } : k => "${v}!" if k != "beta" })))
  input            = lookup(zipmap([for i, x in local.zz : "k${i}"], local.zz), format("%s/%v", local.l1, local.l2), try({ for k, v in { alpha = var.v1, (each.value) = "p" } : k => { size = length(v), name = v } }["beta"].name, join(",", tolist(toset(["web"])))))
  triggers_replace = [lookup({}, "alpha", { size = length(merge({ gamma = { size = 0.25, name = "" }, alpha = { size = 10, name = "x-y", extra = [] } }, { beta = { size = local.l2, name = each.value } })) }).size, {}]
}
module "m0" {
  source   = "./m0"
  for_each = { for x in toset(keys(terraform_data.r0)) : x => upper(x) }
  v0       = keys(terraform_data.r0)
  v1       = { for i, x in keys({ for k, v in { delta = { size = 2, name = "", extra = [] }, alpha = { size = 2, name = "a", extra = [""] } } : k => merge(v, { size = v.size + 1 }) }) : "i${i}" => { size = i, name = x } }
  v2       = tostring(local.l2)
}
module "m1" {
  source = "./m1"
  count  = min(2, abs(floor(local.l2)))
  v0     = keys(terraform_data.r0)
  v1     = try([replace(local.l1, "a", local.l1), try(keys(terraform_data.r0)[0], local.l1)][0], join(",", [for k, v in { beta = { size = 3, name = "a" } } : v.name if v.size > 1]))
}
resource "terraform_data" "last" {
  input = [local.l1, local.l0, alltrue([for x in compact(module.m1[*].o1) : x != ""])]
}
output "o0" {
  value = { for x in toset([for k, v in merge({ for k, m in module.m0 : k => jsonencode(m.o0) }, { eps = "a", gamma = "b", beta = "web" }) : "${k}=${v}"]) : x => upper(x) }
}
output "o1" {
  value = [for x in distinct([for k, v in { for k, m in module.m0 : k => jsonencode(m.o0) } : "${k}=${v}"]) : length(x)]
}
