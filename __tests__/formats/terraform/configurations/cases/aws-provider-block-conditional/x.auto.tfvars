tags = { From = "auto" }
