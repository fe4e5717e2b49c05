output "secret" {
  value     = "hidden"
  sensitive = true
}
output "open" { value = "open" }
