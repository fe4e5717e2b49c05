resource "aws_nat_gateway" "in_broken_file" {
  subnet_id = = "subnet-1"
}

resource "aws_nat_gateway" "behind_the_fault" {
  subnet_id = "subnet-1"
}
