output "where" { value = "${path.module}:${fileexists("${path.module}/main.tf")}" }
