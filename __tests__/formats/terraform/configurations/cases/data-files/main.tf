resource "terraform_data" "x" {
  input = {
    raw       = file("files/a.json")
    decoded   = jsondecode(file("${path.module}/files/a.json")).items
    yaml      = yamldecode(file("files/b.yaml"))
    template  = templatefile("files/t.tftpl", { name = "n", list = ["x", "y"] })
    exists    = [fileexists("files/a.json"), fileexists("nowhere")]
    set       = fileset("files", "**/*.json")
    star      = fileset(path.module, "files/*.{json,yaml}")
    sha       = filesha1("files/a.json")
    base64    = filebase64("files/b.yaml")
    name      = basename(path.module)
  }
}
