// biome-ignore-all lint/suspicious/noTemplateCurlyInString: this is how Terraform writes a template
import { expect, test } from '@jest/globals'
import { loadModuleBody, sourceOf } from '../../../../src/formats/terraform/syntax/module.ts'
import { parseFile } from '../../../../src/formats/terraform/syntax/parse.ts'
import { bodyOutline } from './outline.ts'

const load = (files: Readonly<Record<string, string>>) =>
  loadModuleBody(Object.entries(files).map(([path, text]) => parseFile({ path, text })))

const outlineOf = (files: Readonly<Record<string, string>>): readonly string[] => {
  const { blocks, faults } = load(files)
  const told = faults.map(({ message, source, start }) => `! ${message} ${source.path}@${start}`)
  return [
    ...blocks.flatMap(({ block }) => [[block.type, ...block.labels].join('/'), ...bodyOutline(block.body).map(line => `  ${line}`)]),
    ...told,
  ]
}

test('the blocks of all files, in their order', () => {
  const { blocks, faults } = load({ 'a.tf': 'locals {}\noutput "x" {}\n', 'b.tf.json': '{"resource": {"r": {"y": {}}}}' })
  expect(blocks.map(({ source, block }) => `${source.path} ${block.type}`)).toEqual(['a.tf locals', 'a.tf output', 'b.tf.json resource'])
  expect(faults).toEqual([])
})

test('what has no place at the top level is told', () => {
  expect(
    outlineOf({ 'a.tf': 'x = 1\nresorce "a" "b" {}\nresource "a" {}\nmodule "a" "b" {}\nfoo {}\nlocals = {}\nvariable "v" {}\n' }),
  ).toEqual([
    'variable/v',
    '! Unsupported argument a.tf@0',
    '! Unsupported argument a.tf@66',
    '! Unsupported block type a.tf@6',
    '! Missing name for resource a.tf@25',
    '! Extraneous label for module a.tf@41',
    '! Unsupported block type a.tf@59',
  ])
  expect(load({ 'a.tf': 'resorce "a" "b" {}\n' }).faults[0]?.hint).toBe('did you mean "resource"?')
})

test('a fault in a file is a fault of the module', () => {
  expect(outlineOf({ 'a.tf': 'locals {\n  a = \n}\n', 'b.tf': 'locals {}\n' })).toEqual(['locals', '! Invalid expression a.tf@15'])
})

test('arguments replace arguments, and blocks all blocks of their type', () => {
  expect(
    outlineOf({
      'main.tf': 'resource "a" "b" {\n  x = 1\n  y = 2\n  n {\n    p = 1\n  }\n  n {\n    p = 2\n  }\n  m {\n    q = 1\n  }\n}\n',
      'main_override.tf': 'resource "a" "b" {\n  y = 3\n  n {\n    p = 4\n  }\n}\n',
    }),
  ).toEqual(['resource/a/b', '  y: 3', '  x: 1', '  n', '    p: 4', '  m', '    q: 1'])
})

test('dynamic blocks are of the type that they make', () => {
  const main = 'resource "a" "b" {\n  dynamic "n" {\n    for_each = x\n    content {}\n  }\n}\n'
  expect(outlineOf({ 'main.tf': main, 'override.tf': 'resource "a" "b" {\n  n {}\n}\n' })).toEqual(['resource/a/b', '  n'])
  expect(
    outlineOf({
      'main.tf': 'resource "a" "b" {\n  n {}\n}\n',
      'override.tf': 'resource "a" "b" {\n  dynamic "n" {\n    for_each = y\n  }\n}\n',
    }),
  ).toEqual(['resource/a/b', '  dynamic/n', '    for_each: y'])
})

test('a property in JSON syntax replaces the blocks of its name, and they replace it', () => {
  const block = 'resource "a" "b" {\n  n {\n    p = 1\n  }\n}\n'
  const json = '{"resource": {"a": {"b": {"n": {"p": 2}}}}}'
  expect(outlineOf({ 'main.tf': block, 'override.tf.json': json })).toEqual(['resource/a/b', '  n: json:{p=json:2}'])
  expect(outlineOf({ 'main.tf.json': json, 'override.tf': block })).toEqual(['resource/a/b', '  n', '    p: 1'])
})

test('lifecycle is merged argument by argument', () => {
  expect(
    outlineOf({
      'main.tf': 'resource "a" "b" {\n  lifecycle {\n    prevent_destroy = true\n    ignore_changes = [x]\n  }\n}\n',
      'override.tf': 'resource "a" "b" {\n  lifecycle {\n    ignore_changes = [y]\n  }\n}\n',
    }),
  ).toEqual(['resource/a/b', '  lifecycle', '    ignore_changes: [y]', '    prevent_destroy: true'])
})

test('override files apply one after the other, and each part keeps its file', () => {
  const { blocks } = load({
    'main.tf': 'resource "a" "b" {\n  x = 1\n  y = 1\n  z = 1\n  n {}\n}\n',
    'one_override.tf': 'resource "a" "b" {\n  y = 2\n  z = 2\n  n {}\n}\n',
    'two_override.tf': 'resource "a" "b" {\n  z = 3\n}\n',
  })
  const [sourced] = blocks
  if (sourced === undefined) throw new Error('no block')
  const { attributes, blocks: nested } = sourced.block.body
  expect(sourced.source.path).toBe('main.tf')
  expect([...attributes.values()].map(attribute => `${attribute.name} ${sourceOf(sourced, attribute).path}`).sort()).toEqual([
    'x main.tf',
    'y one_override.tf',
    'z two_override.tf',
  ])
  expect(nested.map(block => sourceOf(sourced, block).path)).toEqual(['one_override.tf'])
})

test('locals are replaced name by name', () => {
  const { blocks, faults } = load({
    'main.tf': 'locals {\n  a = 1\n  b = 2\n}\n',
    'override.tf': 'locals {\n  b = 3\n}\nlocals {\n  c = 4\n}\n',
  })
  expect(blocks.map(({ source, block }) => [source.path, ...bodyOutline(block.body)])).toEqual([
    ['main.tf', 'a: 1'],
    ['override.tf', 'b: 3'],
    ['override.tf', 'c: 4'],
  ])
  expect(faults.map(({ message, hint }) => [message, hint])).toEqual([['Missing local value to override', 'no other file defines local.c']])
})

test('terraform settings are replaced name by name, and the backend by another or by a cloud block', () => {
  expect(
    outlineOf({
      'main.tf': 'terraform {\n  required_version = "1"\n  required_providers {\n    a = "1"\n    b = "1"\n  }\n  backend "s3" {\n  }\n}\n',
      'override.tf': 'terraform {\n  required_providers {\n    b = "2"\n  }\n  cloud {\n  }\n}\n',
    }),
  ).toEqual([
    'terraform',
    '  required_version: "1"',
    '  required_providers',
    '    a: "1"',
    'terraform',
    '  required_providers',
    '    b: "2"',
    '  cloud',
  ])
})

test('a provider is found again by its alias', () => {
  expect(
    outlineOf({
      'main.tf': 'provider "a" {\n  r = 1\n}\nprovider "a" {\n  alias = "x"\n  r = 2\n}\n',
      'override.tf': 'provider "a" {\n  alias = "x"\n  r = 3\n}\nprovider "b" {\n  r = 4\n}\nprovider "a" {\n  alias = "y"\n}\n',
    }),
  ).toEqual([
    'provider/a',
    '  r: 1',
    'provider/a',
    '  alias: "x"',
    '  r: 3',
    'provider/b',
    '  r: 4',
    '! Missing provider to override override.tf@64',
  ])
})

test('an override of nothing is a fault', () => {
  expect(outlineOf({ 'main.tf': '', 'override.tf': 'resource "a" "b" {}\nmoved {}\n' })).toEqual([
    '! Cannot override "moved" blocks override.tf@20',
    '! Missing resource to override override.tf@0',
  ])
})
