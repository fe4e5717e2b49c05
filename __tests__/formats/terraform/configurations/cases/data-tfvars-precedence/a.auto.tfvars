e = "a.auto"
f = "a.auto"
g = "a.auto"
h = "a.auto"
