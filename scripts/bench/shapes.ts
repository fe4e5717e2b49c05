/** Configurations whose evaluation would be slow if time grew with the square of their size. By name, at a size and at twice that. */
export const shapes: Readonly<Record<string, (size: number) => Record<string, string>>> = {
  'a chain of 5,000 locals': scale => ({
    'main.tf': `locals {\n  l0 = 1\n${Array.from({ length: 5_000 * scale }, (_, index) => `  l${index + 1} = local.l${index} + 1\n`).join('')}}\nresource "aws_ebs_volume" "a" {\n  availability_zone = "eu-west-1a"\n  size = local.l${5_000 * scale}\n}\n`,
  }),
  'a map of 20,000 keys': scale => ({
    'main.tf': `locals {\n  all = { for index in range(1000) : "k\${index}" => index }\n  keys = merge([for part in range(${20 * scale}) : { for key, value in local.all : "\${part}-\${key}" => value }]...)\n  odd = { for key, value in local.keys : key => value if value % 2 == 1 }\n}\nresource "aws_ebs_volume" "a" {\n  availability_zone = "eu-west-1a"\n  size = length(local.odd)\n}\n`,
  }),
  'modules nested 100 and 200 deep': scale => {
    const files: Record<string, string> = { 'main.tf': 'module "first" {\n  source = "./d0"\n  size = 1\n}\n' }
    const deepest = 100 * scale - 1
    for (let depth = 0; depth <= deepest; depth++) {
      const next = depth === deepest ? '' : `module "next" {\n  source = "../d${depth + 1}"\n  size = var.size + 1\n}\n`
      files[`d${depth}/main.tf`] =
        `variable "size" {}\nresource "aws_ebs_volume" "a" {\n  availability_zone = "eu-west-1a"\n  size = var.size\n}\n${next}`
    }
    return files
  },
}

/** 500 root modules with a module each calls. */
export function monorepo(changed: boolean): Record<string, string> {
  const files: Record<string, string> = {
    'modules/volume/main.tf':
      'variable "size" {}\nresource "aws_ebs_volume" "a" {\n  availability_zone = "eu-west-1a"\n  type = "gp3"\n  size = var.size\n}\n',
  }
  for (let index = 0; index < 500; index++)
    files[`stacks/s${index}/main.tf`] =
      `provider "aws" {\n  region = "eu-west-1"\n}\nmodule "volume" {\n  source = "../../modules/volume"\n  size = ${changed && index === 250 ? 200 : 100}\n}\n`
  return files
}
