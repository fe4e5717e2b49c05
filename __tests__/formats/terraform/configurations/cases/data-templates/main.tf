variable "names" { default = ["ann", "bob"] }
locals {
  heredoc = <<-EOT
    hello
      %{ for n in var.names ~}
      ${n},
      %{ endfor ~}
    %{ if length(var.names) > 1 }many%{ else }one%{ endif }
  EOT
  plain = <<EOT
  keep ${"indent"}
EOT
}
resource "terraform_data" "x" {
  input = {
    heredoc = local.heredoc
    plain   = local.plain
    escapes = "a\tb\\n\"q\" $${literal} %%{literal} \u00e9"
    nested  = "${"${upper("x")}${1 + 1}"}"
    number  = "${5}"
    list    = "${[1, 2]}"
    trimmed = "a ${~ "b" ~} c"
  }
}
