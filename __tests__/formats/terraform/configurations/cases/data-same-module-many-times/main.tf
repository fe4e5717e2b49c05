module "one" {
  source = "./m"
  n      = 1
}
module "two" {
  source = "./m"
  n      = 2
}
module "both" {
  source = "./n"
  n      = 3
}
