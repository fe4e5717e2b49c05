resource "terraform_data" "x" {
  input = {
    module_dir = basename(abspath("${path.module}/sub/dir"))
    dirname    = dirname("a/b/c.txt")
    joined     = "${path.module}/x"
    expand     = pathexpand("plain")
  }
}
