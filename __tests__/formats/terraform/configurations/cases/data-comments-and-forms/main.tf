/* block
comment */ resource "terraform_data" "one" { input = 1 } # trailing
// slashes
resource terraform_data two {
  input = [ # inside
    1, // two
    2,
  ]
}
resource "terraform_data" "three" {
  input = (
    1 +
    2
  )
  triggers_replace = {
    a = 1, b = 2
    c : 3
  }
}
