removed {
  from = terraform_data.gone
  lifecycle { destroy = false }
}
check "fine" {
  assert {
    condition     = terraform_data.x.input == 1
    error_message = "no"
  }
}
resource "terraform_data" "x" {
  input = 1
  lifecycle {
    ignore_changes        = [input]
    create_before_destroy = true
    precondition {
      condition     = path.root == "."
      error_message = "never"
    }
  }
  provisioner "local-exec" {
    command = "exit 1"
    when    = destroy
  }
}
