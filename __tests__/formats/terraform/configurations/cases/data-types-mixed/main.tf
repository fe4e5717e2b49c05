locals {
  tuple  = [1, "two", true, null, [3], { k = "v" }]
  object = { a = 1, "b c" = 2, (local.name) = 3, d : 4 }
  name   = "computed"
}
resource "terraform_data" "x" {
  input = {
    tuple   = local.tuple
    object  = local.object
    second  = local.tuple[1]
    deep    = local.tuple[5].k
    legacy  = local.tuple.0
    key     = local.object["b c"]
    sum     = 0.1 + 0.2
    third   = 10 / 4
    modulo  = -7 % 3
    compare = [1 == 1.0, "1" == 1, [1] == [1], null == null, true != false]
    logic   = !(true && false) || false
    big     = 1e15
    neg     = -(5)
  }
}
