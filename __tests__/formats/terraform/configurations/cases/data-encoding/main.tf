resource "terraform_data" "x" {
  input = {
    json    = jsonencode({ b = [1, "2", null, true], a = { "k<" = "v&" } })
    decoded = jsondecode("{\"x\": [1.5, null, \"y\"]}")
    base64  = base64encode("héllo")
    back    = base64decode("aGVsbG8=")
    url     = urlencode("a b/c")
    md5     = md5("x")
    sha     = sha256("x")
    csv     = csvdecode("a,b\n1,2\n")
    title   = title("hello world")
    yaml    = yamlencode({ a = [1, "b"] })
  }
}
