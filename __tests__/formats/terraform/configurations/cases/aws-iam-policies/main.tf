provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}
locals {
  users = { alice = ["read"], bob = ["read", "write"] }
  pairs = merge([for u, ps in local.users : { for p in ps : "${u}/${p}" => { user = u, policy = p } }]...)
}
resource "aws_iam_user" "u" {
  for_each = local.users
  name     = each.key
  path     = "/team/"
}
resource "aws_iam_policy" "p" {
  for_each = toset(distinct(flatten(values(local.users))))
  name     = each.key
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid      = title(each.key)
      Effect   = "Allow"
      Action   = formatlist("s3:%s*", each.key == "read" ? ["Get", "List"] : ["Put"])
      Resource = "*"
    }]
  })
}
resource "aws_iam_user_policy_attachment" "a" {
  for_each   = local.pairs
  user       = aws_iam_user.u[each.value.user].name
  policy_arn = aws_iam_policy.p[each.value.policy].arn
}
