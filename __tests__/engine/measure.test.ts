import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { measureProject } from '../../src/engine/measure.ts'
import type { ProjectReading } from '../../src/formats/format.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import type { Project } from '../../src/model/project.ts'
import { openPriceBook } from '../../src/prices/book.ts'
import { makeCatalogue } from '../../src/resources/catalogue.ts'
import { priceFiles } from '../../src/shell/price-files.ts'

const project: Project = {
  name: 'main',
  path: '',
  kind: 'terraform',
  varFiles: [],
  variables: {},
  environmentVariables: {},
  workspace: 'default',
}
const book = openPriceBook(priceFiles(join(import.meta.dirname, '../../pricing-data')))
const pricing = { catalogue: makeCatalogue([], []), book, usage: () => ({}), asOf: '2025-06-01' }
const reading = (...diagnostics: readonly Diagnostic[]): ProjectReading => ({ resources: [], gaps: [], diagnostics, files: new Set() })
const told = (base: ProjectReading | undefined, head: ProjectReading | undefined) =>
  measureProject({ name: 'main', base: base && project, head: head && project }, { base, head }, pricing).diagnostics.map(
    ({ message }) => message,
  )

const fault: Diagnostic = { code: 'syntax', severity: 'error', message: 'a brace is missing' }
const left: Diagnostic = { code: 'removed-not-destroyed', severity: 'warning', message: 'a.b goes on to cost' }

test('what is wrong on both sides is said once, and what is wrong at the base alone is said of it', () => {
  expect(told(reading(fault), reading(fault))).toEqual(['a brace is missing'])
  expect(told(reading(), reading(fault))).toEqual(['a brace is missing'])
  expect(told(reading(fault), reading())).toEqual(['at the base: a brace is missing'])
  expect(told(undefined, reading(fault))).toEqual(['a brace is missing'])
})

test('a resource that was left behind is told of by the change that leaves it, and never again', () => {
  expect(told(reading(), reading(left))).toEqual(['a.b goes on to cost'])
  expect(told(reading(left), reading(left))).toEqual([])
  const both = reading(left)
  expect(told(both, both)).toEqual([])
  expect(told(reading(left), reading())).toEqual([])
  expect(told(undefined, reading(left))).toEqual([])
  expect(told(reading(left), reading(left, { ...left, message: 'c.d goes on to cost' }))).toEqual(['c.d goes on to cost'])
})
