g = "x"
h = "x"
