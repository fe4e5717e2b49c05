resource "aws_instance" "i" {
  ami           = "ami-1"
  instance_type = "t3.micro"
}
output "id" { value = aws_instance.i.id }
