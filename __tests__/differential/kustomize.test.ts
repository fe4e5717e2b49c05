import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { makeKustomize } from '../../src/formats/kustomize/index.ts'
import { findTool } from '../../src/shell/renderers/find-tool.ts'
import { manifestRenderer } from '../../src/shell/renderers/manifest-renderer.ts'
import { directoryTree } from '../../src/shell/trees/directory.ts'
import { toolsPath } from '../shell/renderers/tools.ts'
import { withFolder } from './rendered/folder.ts'
import { overlays } from './rendered/overlays.ts'
import { workloadsOfReading, workloadsOfText } from './rendered/workloads.ts'

const tool = findTool('kustomize', toolsPath)
const format = makeKustomize({ renderer: manifestRenderer({ environment: { PATH: toolsPath } }), network: false })
const compared = tool === undefined ? test.skip : test

compared.each(Object.entries(overlays))('%s: what is found is what Kustomize makes', async (_, files) => {
  await withFolder(files, async folder => {
    const text = execFileSync(tool?.path ?? '', [...(tool?.command ?? []), join(folder, 'prod')], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const tree = directoryTree(folder)
    const [project, ...others] = format.discover(tree)
    if (project === undefined) throw new Error('no project was found')
    expect([project.path, others]).toEqual(['prod', []])
    const reading = await format.read(tree, project)
    expect(reading.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(reading.gaps).toEqual([])
    const expected = workloadsOfText(text, 'default')
    expect(expected.length).toBeGreaterThan(0)
    expect(workloadsOfReading(reading)).toEqual(expected)
    for (const { location } of reading.resources) {
      const source = String(files[location.file])
      expect(source.split('\n')[location.line - 1]).toMatch(/kind/)
    }
  })
})
