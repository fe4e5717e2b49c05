import { expect, test } from '@jest/globals'
import { lostBlocks } from '../../../../src/formats/terraform/syntax/lost.ts'
import { parseFile } from '../../../../src/formats/terraform/syntax/parse.ts'

/** What was kept, what was lost, and what was said. */
const read = (text: string) => {
  const file = parseFile({ path: 'main.tf', text })
  return {
    kept: [...file.body.attributes.keys(), ...file.body.blocks.map(({ type, labels }) => [type, ...labels].join(' '))],
    lost: lostBlocks(file).map(({ type, labels }) => [type, ...labels].join(' ')),
    faults: file.faults.map(({ message }) => message),
  }
}

test('a fault loses its block and no other', () => {
  expect(
    read(`resource "a" "first" {
  x = 1
}

resource "a" "broken" {
  x = 1 2
  nested {
    y = { z = [1] }
  }
}

resource "a" "last" {}
`),
  ).toEqual({
    kept: ['resource a first', 'resource a last'],
    lost: ['resource a broken'],
    faults: ['Missing newline after argument'],
  })
})

test('a missing brace loses the block that misses it', () => {
  const text = `resource "a" "open" {
  x = 1

resource "a" "next" {
  x = 1
}
locals {
  y = 2
}
`
  expect(read(text)).toEqual({
    kept: ['resource a next', 'locals'],
    lost: ['resource a open'],
    faults: ['Unclosed configuration block'],
  })
})

test('a brace too many loses nothing', () => {
  expect(read('locals {\n  a = 1\n}\n}\nlocals {\n}\n')).toEqual({
    kept: ['locals', 'locals'],
    lost: [],
    faults: ['Argument or block definition required'],
  })
})

test('an open string or comment loses its block', () => {
  expect(read('module "a" {\n  x = "open\n}\nmodule "b" {\n}\n')).toEqual({
    kept: ['module b'],
    lost: ['module a'],
    faults: ['Invalid multi-line string'],
  })
  expect(read('module "a" {\n}\n/* open\nmodule "b" {\n}\n').kept).toEqual(['module a', 'module b'])
})

test('what looks like a block in a heredoc or comment of a broken block is none', () => {
  const text = `resource "a" "broken" {
  x = ]
  y = <<EOT
resource "a" "in_heredoc" {
}
EOT
/*
resource "a" "in_comment" {
}
*/
}
resource "a" "after" {
}
`
  expect(read(text).kept).toEqual(['resource a after'])
})

test('arguments of a variables file survive each other', () => {
  expect(read('a = 1\nb = [\n  1 2\n]\nc = 3\n').kept).toEqual(['a', 'c'])
})

test('a block before a fault on its own line is kept', () => {
  expect(read('variable "a" {} variable "b" {}\nvariable "c" {}\n')).toEqual({
    kept: ['variable a', 'variable c'],
    lost: ['variable b'],
    faults: ['Missing newline after block definition'],
  })
})

test('a nested data block of a check needs no indentation', () => {
  expect(read('check "a" {\ndata "http" "b" {\n}\n}\n')).toEqual({ kept: ['check a'], lost: [], faults: [] })
})

test('after fifty faults the rest is lost', () => {
  const text = 'a {\n  b = \n}\n'.repeat(60)
  const { faults, lost } = parseFile({ path: 'main.tf', text })
  expect(faults).toHaveLength(50)
  expect(lost.at(-1)).toEqual({ start: 49 * 13, end: text.length })
})
