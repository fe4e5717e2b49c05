variable "v0" {
  type = list(string)
}
variable "v1" {
  type = list(string)
}
locals {
  zz = ["p", "q"]
  l0 = range(length(sort(compact([for k, v in { beta = "a", alpha = "", eps = "10" } : "${k}=${v}"]))))
  l2 = local.l0
  l3 = format("%s/%v", upper("%{for x in distinct(["b", "b"])}[${x}]%{endfor}"), ((("x-y" == "x-y") && contains(["a", "10", "x-y"], "a")) ? abs(1.5) : ((1 > 1.5) ? (false ? 0 : 10) : (2 * 2))))
  l1 = tolist(toset([jsonencode(sum(concat([0], local.l0))), lookup({}, "", "${"x-y"}-${""}")]))
  l4 = local.l0
}
resource "terraform_data" "r0" {
  input = alltrue([for x in var.v1 : x != ""])
}
resource "terraform_data" "r1" {
  input = keys({ alpha = local.l3, (try(var.v1[0], local.l3)) = "p" })
}
resource "terraform_data" "r2" {
  count = min(3, abs(floor(lookup({}, "alpha", { size = (terraform_data.r0.input ? 1.5 : try({ alpha = { size = 3, name = "web" }, gamma = { size = 10, name = "true" } }["alpha"].size, 5)) }).size)))
  input = var.v1
}
resource "terraform_data" "r3" {
  for_each = toset(local.l1)
  input    = sum(concat([0], concat([for i, x in tolist(toset(["b"])) : i], [try(local.l2[0], length(terraform_data.r2))])))
}
module "m0" {
  source = "./m0"
  count  = min(2, abs(floor((try({ for k, v in { delta = "b", alpha = "10" } : k => { size = length(v), name = v } }["alpha"].size, max(length(terraform_data.r2), 0.25)) + sum(concat([0], local.l2))))))
  v0     = format("%s/%v", terraform_data.r0.id, count.index)
  v1     = try(concat(values({ for k, r in terraform_data.r3 : k => jsonencode(r.input) }), [])[0], terraform_data.r1.id)
  v2     = local.l1
}
module "m1" {
  source   = "./m1"
  for_each = { for k, r in terraform_data.r3 : k => jsonencode(r.input) }
  v0       = local.l3
  v1       = [for x in split(",", replace(terraform_data.r1.id, "a", "a")) : length(x)]
  v2       = { for k, v in { for i, x in distinct(var.v1) : "i${i}" => { size = i, name = x } } : k => v.name }
}
resource "terraform_data" "last" {
  input = [length(terraform_data.r2), { for k, v in tomap(merge({ delta = "x-y", beta = "" }, { for k, m in module.m1 : k => jsonencode(m.o1) })) : k => "${v}!" if k != "beta" }, values({ for i, x in var.v1 : "i${i}" => { size = i, name = x } })[*].name]
}
output "o0" {
  value = { for k, v in { for k, v in zipmap([for i, x in local.zz : "k${i}"], local.zz) : k => { size = length(v), name = v } } : k => merge(v, { size = v.size + 1 }) }
}
output "o1" {
  value = flatten([[for k, v in merge({ delta = { size = 10, name = "a", extra = [] }, alpha = { size = -1, name = "web" }, gamma = { size = 1, name = "", extra = [] } }, { beta = { size = -1, name = terraform_data.r1.id } }) : v.name if v.size > 1], [local.l3]])
}
