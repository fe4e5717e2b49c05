environment = "dev"
node_type   = "t3.large"
node_count  = 2

database = {
  class = "db.t4g.medium"
}
