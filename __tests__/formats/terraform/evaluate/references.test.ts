import { expect, test } from '@jest/globals'
import { attributes, codes, plain, read, resource } from './read.ts'

test('an attribute that is set has its value elsewhere; one that is not is known after apply and refers to its resource', async () => {
  const reading = await read(`
    resource "aws_vpc" "v" {
      cidr_block = "10.0.0.0/16"
    }
    resource "aws_subnet" "s" {
      cidr_block = aws_vpc.v.cidr_block
      vpc_id     = aws_vpc.v.id
      name       = "in-\${aws_vpc.v.id}"
    }`)
  expect(attributes(reading, 'aws_subnet.s')).toEqual({
    cidr_block: '10.0.0.0/16',
    vpc_id: { because: 'aws_vpc.v.id is known after apply', refers: 'aws_vpc.v.id' },
    name: { because: 'aws_vpc.v.id is known after apply', refers: 'aws_vpc.v.id' },
  })
})

test('references name the instance, through splats, indexes and modules', async () => {
  const reading = await read({
    'main.tf': `
      resource "aws_eip" "many" {
        count = 2
      }
      resource "aws_eip" "keyed" {
        for_each = toset(["a b"])
      }
      module "m" {
        source = "./m"
        ip     = aws_eip.many[1].id
      }
      resource "aws_nat_gateway" "n" {
        all    = aws_eip.many[*].id
        keyed  = aws_eip.keyed["a b"].id
        module = module.m.out
        role   = element(aws_eip.many.*.id, 3)
      }`,
    'm/main.tf': `
      variable "ip" {}
      resource "aws_lb" "l" {
        ip = var.ip
      }
      output "out" { value = aws_lb.l.arn }`,
  })
  const many = (index: number) => ({ because: `aws_eip.many[${index}].id is known after apply`, refers: `aws_eip.many[${index}].id` })
  expect(attributes(reading, 'aws_nat_gateway.n')).toEqual({
    all: [many(0), many(1)],
    keyed: { because: 'aws_eip.keyed["a b"].id is known after apply', refers: 'aws_eip.keyed["a b"].id' },
    module: { because: 'module.m.aws_lb.l.arn is known after apply', refers: 'module.m.aws_lb.l.arn' },
    role: many(1),
  })
  expect(attributes(reading, 'module.m.aws_lb.l')).toEqual({ ip: many(1) })
})

test('attributes of nested blocks are known where they are set, else they refer by their path', async () => {
  const reading = await read(`
    resource "aws_instance" "i" {
      root_block_device {
        volume_size = 10
      }
    }
    resource "aws_x" "x" {
      size = aws_instance.i.root_block_device[0].volume_size
      id   = aws_instance.i.root_block_device[0].volume_id
    }`)
  expect(attributes(reading, 'aws_x.x')).toEqual({
    size: 10,
    id: {
      because: 'aws_instance.i.root_block_device.volume_id is known after apply',
      refers: 'aws_instance.i.root_block_device.volume_id',
    },
  })
})

test('meta-arguments are no attributes, null counts as not set, and `lifecycle` within a nested block is one', async () => {
  const reading = await read(`
    resource "aws_x" "x" {
      count      = 1
      provider   = aws
      depends_on = []
      nothing    = null
      rule {
        lifecycle {
          days = 1
        }
      }
      lifecycle {
        ignore_changes = all
      }
      provisioner "local-exec" {
        command = "echo"
      }
      connection {
        host = "x"
      }
    }`)
  expect(attributes(reading, 'aws_x.x[0]')).toEqual({ rule: [{ lifecycle: [{ days: 1 }] }] })
})

test('an attribute given null is known after apply for others', async () => {
  const reading = await read('resource "aws_x" "a" {\n  name = null\n}\nresource "aws_x" "b" {\n  name = aws_x.a.name\n}')
  expect(attributes(reading, 'aws_x.b')).toEqual({ name: { because: 'aws_x.a.name is known after apply', refers: 'aws_x.a.name' } })
})

test('what is not declared is told once, where it stands, and only that attribute is unknown', async () => {
  const reading = await read(`
resource "aws_x" "x" {
  count = 3
  name  = "n"
  size  = var.nothing
  other = aws_y.missing.id
}`)
  expect(codes(reading)).toEqual(['undeclared-reference main.tf:5:11', 'undeclared-reference main.tf:6:11', 'default-region'])
  expect(reading.diagnostics[0]).toMatchObject({
    message: expect.stringContaining('An input variable with the name "nothing" has not been declared.'),
    severity: 'error',
    excerpt: '  size  = var.nothing',
    count: 3,
  })
  expect(resource(reading, 'aws_x.x[2]').attributes.name).toBe('n')
})

test('an unknown expansion is one resource with an unknown key, whose parts refer to nothing wrong', async () => {
  const reading = await read(`
    data "aws_subnets" "all" {}
    resource "aws_eip" "e" {
      for_each = toset(data.aws_subnets.all.ids)
      name     = "x-\${each.key}"
      fixed    = 1
    }
    resource "aws_eip" "c" {
      count = length(data.aws_subnets.all.ids)
      name  = count.index
    }
    resource "aws_nat_gateway" "n" {
      ip  = aws_eip.e["a"].id
      ips = aws_eip.c[*].id
    }`)
  const because = { because: 'data.aws_subnets.all is read from the cloud' }
  expect(attributes(reading, 'aws_eip.e[*]')).toEqual({ name: because, fixed: 1 })
  expect(attributes(reading, 'aws_eip.c[*]')).toEqual({ name: because })
  expect(plain(resource(reading, 'aws_eip.e[*]').expansion)).toEqual(because)
  expect(attributes(reading, 'aws_nat_gateway.n')).toEqual({ ip: because, ips: because })
})

test('sensitive values stay usable and are named', async () => {
  const reading = await read(`
    variable "password" {
      default   = "hunter2"
      sensitive = true
    }
    resource "aws_db_instance" "d" {
      password = var.password
      size     = length(var.password)
      open     = "yes"
      settings {
        secret = "a-\${var.password}"
      }
    }
    resource "aws_x" "keys" {
      for_each = { (var.password) = 1 }
    }`)
  const database = resource(reading, 'aws_db_instance.d')
  expect(database.attributes).toEqual({ password: 'hunter2', size: 7, open: 'yes', settings: [{ secret: 'a-hunter2' }] })
  expect([...database.sensitive].sort()).toEqual(['password', 'settings', 'size'])
  expect(resource(reading, 'aws_x.keys[*]').expansion?.cause.kind).toBe('sensitive')
})

test('names like those of JavaScript objects are plain names', async () => {
  const reading = await read({
    'main.tf': `
      variable "constructor" { default = 1 }
      locals {
        __proto__ = { hasOwnProperty = "p" }
      }
      resource "aws_x" "toString" {
        __proto__   = local.__proto__
        constructor = var.constructor
        tags        = { __proto__ = "t", constructor = "c" }
        missing     = var.__proto__
      }`,
    'terraform.tfvars': 'constructor = 2\n__proto__ = 3\n',
  })
  const found = resource(reading, 'aws_x.toString')
  expect(Object.keys(found.attributes).sort()).toEqual(['__proto__', 'constructor', 'missing', 'tags'])
  expect(found.attributes.constructor).toBe(2)
  expect(Object.getPrototypeOf(found.attributes)).toBe(Object.prototype)
  expect([...(found.tags?.entries.keys() ?? [])]).toEqual(['__proto__', 'constructor'])
  expect(codes(reading)).toContain('undeclared-reference main.tf:10:23')
})
