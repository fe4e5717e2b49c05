variable "list" {
  type    = list(string)
  default = ["a"]
}
resource "terraform_data" "x" {
  input = {
    number_text = true ? 1 : "x"
    list_tuple  = false ? var.list : ["b", "c"]
    map         = true ? { a = 1 } : { a = 2 }
    null_branch = true ? null : "x"
    chain       = length(var.list) > 2 ? "many" : length(var.list) == 1 ? "one" : "none"
    empty       = length(var.list) > 5 ? var.list : []
  }
}
