variable "n" { default = null }
resource "terraform_data" "x" {
  input = {
    is_null  = var.n == null
    chosen   = var.n != null ? var.n : "default"
    compact  = compact(["a", "", null])
    list     = [for v in [1, null, 2] : v if v != null]
    coalesce = coalescelist([], [1])
    tostring = tostring(null) == null
    splat    = var.n[*]
    merged   = merge({ a = 1 }, null)
  }
}
resource "terraform_data" "null_input" { input = null }
