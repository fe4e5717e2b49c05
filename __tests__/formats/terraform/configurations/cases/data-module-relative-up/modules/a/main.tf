module "b" { source = "../b" }
output "from_b" { value = "${module.b.where} ${path.module}" }
