import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from '@jest/globals'
import hcl from 'hcl2-parser'
import { parseFile } from '../../../../src/formats/terraform/syntax/parse.ts'
import { referenceShape } from './reference-shape.ts'

/** What hcl2-parser, which is hashicorp/hcl of 2021, cannot read though Terraform can. */
const newerThanReference = [{ reason: 'functions with a namespace came in 2024', pattern: /\w\s*::\s*\w+\s*\(/ }]

const root = join(import.meta.dirname, '../../../..')

function* terraformFiles(directory: string): Generator<string> {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name)
    if (entry.isDirectory() && entry.name !== 'node_modules') yield* terraformFiles(path)
    else if (entry.isFile() && /\.(tf|tfvars|hcl)$/.test(entry.name)) yield path
  }
}
const files = ['examples', '__tests__'].flatMap(directory => [...terraformFiles(join(root, directory))])

test('there are files to compare', () => {
  expect(files.length).toBeGreaterThan(25)
})

test.each(files.map(path => [relative(root, path), path]))('%s', (_, path) => {
  const text = readFileSync(path, 'utf8')
  const parsed = parseFile({ path, text })
  const [reference] = hcl.parseToObject(text)
  const newer = newerThanReference.some(({ pattern }) => pattern.test(text))
  if (parsed.faults.length > 0 || newer) expect(reference).toBeNull()
  else expect(referenceShape(text, parsed.body)).toEqual(reference)
})
