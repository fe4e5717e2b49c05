import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { ManifestRenderer, RenderRequest } from '../src/model/renderer.ts'

const digest = ({ files, ...options }: RenderRequest): string => {
  const hash = createHash('sha256').update(JSON.stringify(options))
  for (const [path, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`\0${path}\0${content.length}\0`).update(content)
  return hash.digest('hex').slice(0, 16)
}

/**
 * Answers with what Kustomize and Helm said when it was recorded, so that what depends on them is the same on machines without them. `record`: asks
 * the real tools and writes their answers down, by a digest of all that they were given.
 */
export function recordedRenderer(path: string, record?: ManifestRenderer): ManifestRenderer {
  const known: Record<string, string> = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
  const asked: Record<string, string> = {}
  return {
    async render(request) {
      const key = `${request.directory} ${digest(request)}`
      if (record !== undefined) {
        const answer = await record.render(request)
        if (answer.state !== 'rendered') return answer
        asked[key] = answer.text
        const sorted = Object.fromEntries(Object.entries(asked).sort(([a], [b]) => (a < b ? -1 : 1)))
        writeFileSync(path, `${JSON.stringify(sorted, null, 2)}\n`)
        return answer
      }
      const text = known[key]
      if (text === undefined)
        return { state: 'failed', message: `nothing is recorded for ${key}: run npm run golden where kustomize and helm are` }
      return { state: 'rendered', text, tool: request.tool }
    },
  }
}
