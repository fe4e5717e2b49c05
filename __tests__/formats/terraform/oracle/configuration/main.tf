# What the recorded expressions can refer to.
variable "string" {
  type    = string
  default = "text"
}

variable "number" {
  type    = number
  default = 42
}

variable "null_string" {
  type    = string
  default = null
}

variable "list" {
  type    = list(string)
  default = ["a", "b", "c"]
}

variable "empty_list" {
  type    = list(string)
  default = []
}

variable "set" {
  type    = set(number)
  default = [3, 1, 2]
}

variable "map" {
  type    = map(number)
  default = { one = 1, two = 2 }
}

variable "objects" {
  type    = list(object({ name = string, size = optional(number, 10), tags = optional(map(string)) }))
  default = [{ name = "a" }, { name = "b", size = "5", tags = { k = true } }]
}

variable "nested" {
  type = object({
    a = optional(object({ b = optional(string, "deep"), c = optional(list(number), [1, 2]) }), {})
    d = optional(bool)
    e = tuple([string, number])
    f = any
  })
  default = { e = [1, "2"], f = [1, "x"], ignored = true }
}

variable "sensitive" {
  type      = string
  default   = "secret"
  sensitive = true
}

resource "terraform_data" "unknown" {
  input = "x"
}

locals {
  object  = { a = 1, "b c" = "two", d = [true, null] }
  unknown = terraform_data.unknown.id

  heredoc = <<EOT
first ${var.string}
  second
EOT

  flush = <<-EOT
    first
      second ${1 + 1}
    third
  EOT

  flush_directives = <<-EOT
    %{for x in var.list~}
    item ${x}
    %{endfor~}
    %{if var.number > 10}big%{else}small%{endif}
  EOT

  heredoc_escapes = <<EOT
a\tb "c" $${no} %%{no} $x %y
EOT

  flush_blank = <<-EOT

      a

    b
  EOT

  heredoc_strip = <<EOT
a ${~ "b" ~} c
%{if true ~}
  yes
%{~ else ~}
  no
%{~ endif ~}
end
EOT

  template = "hi $${name}, %%{if n > 1}many%%{else}one%%{endif}"
  broken   = "hi $${name"
}
