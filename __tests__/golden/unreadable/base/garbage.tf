resource "aws_nat_gateway" "in_garbage" {
  subnet_id = "subnet-1"
}
