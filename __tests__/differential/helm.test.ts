import { execFileSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { makeHelm } from '../../src/formats/helm/index.ts'
import { findTool } from '../../src/shell/renderers/find-tool.ts'
import { manifestRenderer } from '../../src/shell/renderers/manifest-renderer.ts'
import { directoryTree } from '../../src/shell/trees/directory.ts'
import { toolsPath } from '../shell/renderers/tools.ts'
import { charts, chartsBeside } from './rendered/charts.ts'
import { type Files, withFolder } from './rendered/folder.ts'
import { workloadsOfReading, workloadsOfText } from './rendered/workloads.ts'

const tool = findTool('helm', toolsPath)
const format = makeHelm({ renderer: manifestRenderer({ environment: { PATH: toolsPath } }), network: false })
const compared = tool === undefined ? test.skip : test

async function compare(folder: string, files: Files, prepare: () => void = () => {}): Promise<void> {
  const tree = directoryTree(folder)
  const projects = format.discover(tree).filter(({ path }) => path === 'shop')
  expect(projects.length).toBeGreaterThan(0)
  const readings = await Promise.all(projects.map(project => format.read(tree, project)))
  prepare()
  for (const [index, { varFiles }] of projects.entries()) {
    const values = varFiles.flatMap(path => ['-f', join(folder, path)])
    const text = execFileSync(tool?.path ?? '', ['template', 'shop', join(folder, 'shop'), ...values], { encoding: 'utf8' })
    const reading = readings[index]
    if (reading === undefined) throw new Error('a project was not read')
    expect(reading.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(reading.gaps).toEqual([])
    const expected = workloadsOfText(text, 'default')
    expect(expected.length).toBeGreaterThan(0)
    expect(workloadsOfReading(reading)).toEqual(expected)
    for (const { location } of reading.resources)
      expect(String(files[location.file]).split('\n')[location.line - 1]).toMatch(location.file.endsWith('Chart.yaml') ? /^/ : /kind:/)
  }
}

compared.each(Object.entries(charts))('%s: what is found is what Helm makes', async (_, files) => {
  await withFolder(files, folder => compare(folder, files))
})

compared.each(Object.entries(chartsBeside))('%s: what is found is what Helm makes after its dependencies are built', async (_, files) => {
  await withFolder(files, folder =>
    compare(folder, files, () => cpSync(join(folder, 'common'), join(folder, 'shop/charts/common'), { recursive: true })),
  )
})
