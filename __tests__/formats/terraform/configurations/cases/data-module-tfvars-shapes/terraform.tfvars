environments = {
  dev = {
    regions = ["eu"]
  }
  prod = {
    regions = ["eu", "us"]
    size    = "large"
    flags   = ["double", "double", "extra"]
  }
}
