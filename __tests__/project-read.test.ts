import { expect, test } from '@jest/globals'
import type { ProjectReading } from '../src/formats/format.ts'
import type { Project } from '../src/model/project.ts'
import { holdsWorkloads } from '../src/project-read.ts'

const project = (kind: Project['kind']): Project => ({
  name: 'a',
  path: 'a',
  kind,
  varFiles: [],
  variables: {},
  environmentVariables: {},
  workspace: 'default',
})

const reading = (gaps: ProjectReading['gaps']): ProjectReading => ({ resources: [], gaps, diagnostics: [], files: new Set() })

test.each<[Project['kind'], ProjectReading['gaps'], boolean]>([
  ['helm', [{ whole: true, cause: 'x' }], true],
  ['kustomize', [{ file: 'a.yaml', cause: 'x' }], false],
  ['helm', [], false],
  ['terraform', [{ whole: true, cause: 'x' }], false],
])('a project of %s with the gaps %j takes part in its cluster: %s', (kind, gaps, expected) => {
  const pair = { name: 'a', base: undefined, head: project(kind) }
  expect(holdsWorkloads({ pair, readings: { base: undefined, head: reading(gaps) } })).toBe(expected)
})
