import { expect, test } from '@jest/globals'
import { attributes, codes, read, resource } from './read.ts'

const show = 'resource "null_resource" "x" {\n  v = var.v\n}\n'

test('a variable that nobody sets is unknown, with a note', async () => {
  const reading = await read(`variable "v" {}\n${show}`)
  expect(attributes(reading, 'null_resource.x')).toEqual({ v: { because: 'var.v is not set' } })
  expect(reading.diagnostics).toMatchObject([{ code: 'variable-not-set', severity: 'note', location: { line: 1 } }])
})

test('a value that does not suit the type is told where it was given', async () => {
  const files = {
    'main.tf': `variable "v" {\n  type = number\n}\n${show}`,
    'terraform.tfvars': '# comment\nv = "abc"\n',
  }
  expect(codes(await read(files))).toEqual(['invalid-variable terraform.tfvars:2:5'])
  expect((await read(files, { variables: { v: 'xyz' } })).diagnostics).toMatchObject([
    {
      code: 'invalid-variable',
      message: '--var v: Invalid value for input variable: The given value is not suitable for var.v: a number is required.',
    },
  ])
})

test('a type that cannot be read is told in every reading, and any value passes', async () => {
  const files = `variable "v" {\n  type    = strin\n  default = 1\n}\n${show}`
  for (const reading of [await read(files), await read(files)]) {
    expect(codes(reading)).toEqual(['invalid-type main.tf:2:13'])
    expect(attributes(reading, 'null_resource.x')).toEqual({ v: 1 })
  }
})

test('undeclared variables are a note for each file', async () => {
  const reading = await read({ 'main.tf': '', 'terraform.tfvars': 'a = 1\nb = 2\n' }, { variables: { c: '1' } })
  expect(reading.diagnostics.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
    'note: terraform.tfvars sets variables that the root module does not declare: a, b',
    'note: --var sets "c", which the root module does not declare',
  ])
})

test('a variables file that is not there, or is broken, is told', async () => {
  const reading = await read(
    { 'main.tf': `variable "v" { default = 1 }\n${show}`, 'bad.tfvars': 'v = 2\nbroken = = 3\n' },
    { varFiles: ['none.tfvars', 'bad.tfvars'] },
  )
  expect(codes(reading).slice(0, 2)).toEqual(['unreadable-variables', 'syntax bad.tfvars:2:10'])
  expect(attributes(reading, 'null_resource.x')).toEqual({ v: 2 })
})

test('a broken validation rule is told with its message', async () => {
  const reading = await read(`
variable "v" {
  default = 5
  validation {
    condition     = var.v < 3
    error_message = "\${var.v} is too large."
  }
  validation {
    condition     = var.v > 1
    error_message = "never"
  }
}`)
  expect(reading.diagnostics).toMatchObject([
    { code: 'variable-validation', severity: 'error', message: 'Invalid value for variable: var.v: 5 is too large.' },
  ])
})

test('the message of a validation rule never tells a sensitive value', async () => {
  const reading = await read(`
variable "v" {
  default   = "hunter2"
  sensitive = true
  validation {
    condition     = length(var.v) > 30
    error_message = "\${var.v} is too short."
  }
}`)
  expect(reading.diagnostics.map(({ message }) => message)).toEqual(['Invalid value for variable: var.v: a validation rule does not hold'])
})

test('an argument that a module needs and does not get is told at the call', async () => {
  const reading = await read({
    'main.tf': 'module "m" {\n  source = "./m"\n}\n',
    'm/main.tf': 'variable "a" {}\nvariable "b" {}\nresource "null_resource" "x" {\n  v = [var.a, var.b]\n}\n',
  })
  expect(reading.diagnostics.map(({ message }) => message)).toEqual([
    'Missing required argument: module "m" needs a value for "a".',
    'Missing required argument: module "m" needs a value for "b".',
  ])
  expect(resource(reading, 'module.m.null_resource.x').location.file).toBe('m/main.tf')
})

test('a text without a declared type stays a text; with one of its own it is an expression', async () => {
  const declared = 'variable "v" {\n  type = any\n}\n'
  expect(attributes(await read(`variable "v" {}\n${show}`, { variables: { v: '[1]' } }), 'null_resource.x')).toEqual({ v: '[1]' })
  expect(attributes(await read(declared + show, { variables: { v: '[1]' } }), 'null_resource.x')).toEqual({ v: [1] })
  expect(codes(await read(declared + show, { variables: { v: '[1' } }))).toEqual(['invalid-variable'])
})
