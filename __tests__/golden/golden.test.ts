import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { recordedRenderer } from '../../scripts/recorded-renderer.ts'
import { silent } from '../../src/model/logger.ts'
import { check } from '../../src/pipeline.ts'
import { renderComment } from '../../src/reporters/comment.ts'
import { renderJson } from '../../src/reporters/json.ts'
import { renderTable } from '../../src/reporters/table.ts'
import { priceFiles } from '../../src/shell/price-files.ts'
import { manifestRenderer } from '../../src/shell/renderers/manifest-renderer.ts'
import { directoryTree } from '../../src/shell/trees/directory.ts'

const root = join(import.meta.dirname, '../..')
const cases = readdirSync(import.meta.dirname, { withFileTypes: true }).flatMap(entry => (entry.isDirectory() ? [entry.name] : []))

/** A case's sides: its own `base` and `head`, or those of the example of the same name. */
function sideOf(name: string, side: string): string {
  const own = join(import.meta.dirname, name, side)
  return existsSync(own) ? own : join(root, 'examples', name, side)
}

/** Compares with the file beside the case; `npm run golden` writes it instead. */
function expectFile(path: string, text: string): void {
  if (process.env.UPDATE_GOLDEN !== undefined) {
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, text)
  }
  expect(text).toBe(existsSync(path) ? readFileSync(path, 'utf8') : `${path} is missing: run npm run golden`)
}

/** `npm run golden` asks the real tools, and needs them; a test needs none. */
const recording = process.env.UPDATE_GOLDEN === undefined ? undefined : manifestRenderer({ environment: process.env })

test.each(cases)('%s', async name => {
  const base = directoryTree(sideOf(name, 'base'), 'base')
  const head = directoryTree(sideOf(name, 'head'), 'head')
  const { report, exitCode } = await check({
    base,
    head,
    config: { tree: base },
    workingDirectory: '',
    prices: priceFiles(join(root, 'pricing-data')),
    renderer: recordedRenderer(join(import.meta.dirname, name, 'renderings.json'), recording),
    asOf: '2026-11-01',
    logger: silent,
    version: '0.0.0',
  })
  const url = ({ file, line }: { file: string; line: number }): string => `https://github.test/${file}#L${line}`
  const expected = join(import.meta.dirname, name)
  expectFile(join(expected, 'comment.md'), `${renderComment(report, { fileUrl: url })}\n`)
  expectFile(join(expected, 'table.txt'), `${renderTable(report)}exit code ${exitCode}\n`)
  // The example's report is long, and says nothing that the other cases do not.
  if (existsSync(join(expected, 'head'))) expectFile(join(expected, 'report.json'), renderJson(report))
})
