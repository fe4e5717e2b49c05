environment = "prod"
node_type   = "m6i.xlarge"
node_count  = 4
cdn         = true
alarms      = ["orders", "mails"]

database = {
  class    = "db.r6g.large"
  multi_az = true
  storage  = 200
}
