import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Location } from '../../model/location.ts'
import type { Rendering } from '../../model/renderer.ts'
import type { ProjectReading } from '../format.ts'

/** A reading of a side of which nothing is known: what the other side has is then neither a removal nor new. `file` names the source. */
export const notRendered = (diagnostics: readonly Diagnostic[], file: string, files: ReadonlySet<string>): ProjectReading => ({
  resources: [],
  gaps: [{ whole: true, cause: `${file} could not be rendered${reasonOf(diagnostics)}` }],
  diagnostics,
  files,
})

const longestReason = 120

/** The first fault in brackets, without what follows from it; nothing where it takes long to say. */
function reasonOf([fault]: readonly Diagnostic[]): string {
  const [reason = ''] = fault?.message.split(/(?:, so|:) what /) ?? []
  return reason === '' || reason.length > longestReason || reason.includes('\n') ? '' : ` (${reason.replace(/^The /, 'the ')})`
}

const words = { kustomize: 'Kustomize', helm: 'Helm' } as const

/** What became of a rendering that made no manifests. `where` is the place for a message, which may name a better one. */
export function renderingFault(
  tool: keyof typeof words,
  rendering: Exclude<Rendering, { state: 'rendered' }>,
  where: (message: string) => Location,
): Diagnostic {
  const location = where('message' in rendering ? rendering.message : '')
  const { file } = location
  if (rendering.state === 'no-tool') {
    const message = `${words[tool]} is not installed, so what ${file} makes is not known`
    return { code: `${tool}-missing`, severity: 'warning', message, location, hint: rendering.hint }
  }
  if (rendering.state === 'limit') {
    const message = `${rendering.message}: what ${file} makes is not known`
    return { code: `${tool}-limit`, severity: 'warning', message, location }
  }
  return { code: `${tool}-failed`, severity: 'error', message: `${words[tool]} says: ${rendering.message}`, location }
}

/** For a source that is more than a tool is given. */
export const tooMuchSource = (tool: keyof typeof words, file: string): Diagnostic => ({
  code: `${tool}-limit`,
  severity: 'warning',
  message: `${file} needs more files than are given to ${words[tool]}: what it makes is not known`,
  location: { file, line: 1 },
})
