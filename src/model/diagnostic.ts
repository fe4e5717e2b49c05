import type { Location } from './location.ts'

/**
 * Something that could not be read, evaluated or priced. A value in the report, never only a log line.
 * `code` is stable (kebab-case) and `message` says what and where; `hint` how to mend it. `count` is how often the one cause struck.
 */
export interface Diagnostic {
  readonly code: string
  readonly severity: 'error' | 'warning' | 'note'
  readonly message: string
  readonly location?: Location
  readonly hint?: string
  readonly count?: number
  /** The offending source line, for a caret below `location.column`. */
  readonly excerpt?: string
}

/** The user's to fix: exit code 2. Anything else that is thrown is our bug: exit code 3. */
export class ConfigurationError extends Error {
  readonly location: Location | undefined
  readonly hint: string | undefined
  /** Every fault that was found, the first included, each with its place and source line; empty where there is just the message. */
  readonly problems: readonly Diagnostic[]

  constructor(message: string, options: { location?: Location; hint?: string; problems?: readonly Diagnostic[] } = {}) {
    super(message)
    this.name = 'ConfigurationError'
    this.location = options.location
    this.hint = options.hint
    this.problems = options.problems ?? []
  }
}

/** Folds diagnostics of one code, message and place into one with a count; keeps the order of first appearance. */
export function foldDiagnostics(diagnostics: Iterable<Diagnostic>): readonly Diagnostic[] {
  const folded = new Map<string, Diagnostic>()
  for (const diagnostic of diagnostics) {
    const { code, message, location } = diagnostic
    const key = `${code}\0${message}\0${location?.file}\0${location?.line}\0${location?.column}`
    const earlier = folded.get(key)
    folded.set(key, earlier === undefined ? diagnostic : { ...earlier, count: (earlier.count ?? 1) + (diagnostic.count ?? 1) })
  }
  return [...folded.values()]
}
