import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findTool } from '../../../src/shell/renderers/find-tool.ts'

/** Where `npm run kubernetes-tools` puts kubectl and Helm. */
const installed = fileURLToPath(new URL('../../../node_modules/.kubernetes-tools', import.meta.url))

/** A `PATH` with the installed tools first. */
export const toolsPath = [...(existsSync(installed) ? [installed] : []), process.env.PATH ?? ''].join(delimiter)

export const hasKustomize = findTool('kustomize', toolsPath) !== undefined
export const hasHelm = findTool('helm', toolsPath) !== undefined

if (!hasKustomize || !hasHelm)
  process.stderr.write(
    `Skipped: ${join('node_modules', '.kubernetes-tools')} is not there and the PATH has not both tools (npm run kubernetes-tools)\n`,
  )
