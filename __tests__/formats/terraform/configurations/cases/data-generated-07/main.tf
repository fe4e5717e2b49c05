variable "v0" {
  type    = list(number)
  default = [0.25]
}
variable "v1" {
  type    = map(string)
  default = { eps = "", beta = "10" }
}
variable "v2" {
  type    = any
  default = true
}
variable "v3" {
  type    = map(object({ size = number, name = string, extra = optional(list(string), ["d"]) }))
  default = { delta = { size = 1.5, name = "true", extra = ["web", "", "b"] }, gamma = { size = 2, name = "", extra = ["x-y", "true", "b"] } }
}
locals {
  l0 = try([for x in [for k, v in var.v3 : v.name if v.size > 1] : length(x)][0], ((length(["x-y", "web"]) == 0) ? sum(concat([0], var.v0)) : ((2 > 1) ? lookup({}, "alpha", { size = 5 }).size : length({ eps = "10" }))))
  l1 = var.v1
  zz = ["p", "q"]
}
resource "terraform_data" "r0" {
  count = min(3, abs(floor(local.l0)))
  input = { for x in toset(flatten([concat(compact(["b", "x-y"]), values({ delta = "10", beta = "10" })), [replace("%{for x in []}[${x}]%{endfor}", "a", try(var.v3["beta"].name, "a"))]])) : x => upper(x) }
}
resource "terraform_data" "r1" {
  count = min(3, abs(floor(local.l0)))
  input = format("%s/%v", jsonencode(max(local.l0, try(var.v0[0], 2))), sum(concat([0], var.v0)))
}
resource "terraform_data" "r2" {
  input            = ((can(tomap(local.l1)["alpha"]) ? try(flatten([[for r in terraform_data.r1 : tostring(length(jsonencode(r.input)))], ["10"]])[0], "x-y") : format("%s/%v", try(var.v3["beta"].name, "a"), length([for r in terraform_data.r0 : tostring(length(jsonencode(r.input)))]))) == "%{for x in tolist(toset(concat([for r in terraform_data.r0 : tostring(length(jsonencode(r.input)))], [for r in terraform_data.r1 : tostring(length(jsonencode(r.input)))])))}[${x}]%{endfor}")
  triggers_replace = [local.l0, lookup(tomap(local.l1), join(",", keys(local.l1)), tostring(local.l0))]
}
module "m0" {
  source = "./m0"
  v0     = ("${terraform_data.r2.id}-${try({ eps = { size = 1.5, name = "b", extra = ["x-y", "true"] }, alpha = { size = -1, name = "" }, gamma = { size = 0.25, name = "a", extra = ["true"] } }["beta"].name, "10")}" == terraform_data.r2.id)
  v1     = {}
  v2     = terraform_data.r2.input
}
module "m1" {
  source = "./m1"
  count  = min(2, abs(floor(length(terraform_data.r1))))
  v0     = module.m0.o1
  v1     = range(length(flatten([compact([for r in terraform_data.r1 : tostring(length(jsonencode(r.input)))]), [terraform_data.r2.id]])))
}
resource "terraform_data" "last" {
  input = [length(terraform_data.r1), var.v2, jsonencode(concat([for r in terraform_data.r0 : tostring(length(jsonencode(r.input)))], ["10", "b", "true"]))]
}
output "o0" {
  value = lookup(var.v1, terraform_data.r2.id, terraform_data.r2.id)
}
output "o1" {
  value = terraform_data.r2.id
}
