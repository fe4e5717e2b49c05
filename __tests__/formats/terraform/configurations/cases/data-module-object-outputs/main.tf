module "network" {
  source = "./network"
  zones  = ["a", "b"]
}
module "app" {
  source  = "./app"
  network = module.network
}
resource "terraform_data" "x" { input = module.app.summary }
