import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { silent } from '../../src/model/logger.ts'
import { check } from '../../src/pipeline.ts'
import { renderComment } from '../../src/reporters/comment.ts'
import { priceFiles } from '../../src/shell/price-files.ts'
import { directoryTree } from '../../src/shell/trees/directory.ts'
import { recordedRenderer } from '../recorded-renderer.ts'

/** The comment on the example shop, as the README shows it: the day is fixed, so that it does not change by itself. */
export async function exampleComment(): Promise<string> {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  const base = directoryTree('examples/shop/base', 'base')
  const { report } = await check({
    base,
    head: directoryTree('examples/shop/head', 'head'),
    config: { tree: base },
    workingDirectory: '',
    prices: priceFiles(join(process.cwd(), 'pricing-data')),
    renderer: recordedRenderer('__tests__/golden/shop/renderings.json'),
    asOf: '2026-11-01',
    logger: silent,
    version,
  })
  const comment = renderComment(report, { fileUrl: ({ file, line }) => `examples/shop/head/${file}#L${line}` })
  return comment
    .split('\n')
    .map(line => (line === '' ? '>' : `> ${line}`))
    .join('\n')
}
