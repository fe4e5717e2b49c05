locals {
  people = [
    { name = "ann", team = "red", age = 30 },
    { name = "bob", team = "blue", age = 25 },
    { name = "cat", team = "red", age = 35 },
  ]
}
resource "terraform_data" "x" {
  input = {
    names    = [for p in local.people : p.name]
    indexed  = [for i, p in local.people : "${i}:${p.name}"]
    adults   = [for p in local.people : p.name if p.age > 26]
    by_name  = { for p in local.people : p.name => p.age }
    by_team  = { for p in local.people : p.team => p.name... }
    swapped  = { for k, v in { a = "x", b = "y" } : v => k }
    nested   = [for t in distinct(local.people[*].team) : [for p in local.people : p.name if p.team == t]]
    from_set = [for s in toset(["b", "a"]) : s]
    from_str = { for k, v in { z = 1, a = 2 } : upper(k) => v * 2 if v > 1 }
  }
}
