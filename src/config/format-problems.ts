import type { Diagnostic } from '../model/diagnostic.ts'
import { formatLocation } from '../model/location.ts'

/**
 * The faults of a configuration as text for a terminal: place, sentence, source line with a caret, and hint.
 *
 *     .github/cost-guard.yml:3:1: `polices` is not a key of the configuration
 *       polices: {}
 *       ^ did you mean `policies`?
 */
export function formatProblems(problems: readonly Diagnostic[]): string {
  return problems
    .map(({ location, message, excerpt, hint }) => {
      const place = location === undefined ? '' : `${formatLocation(location)}: `
      const column = location?.column ?? 1
      const caret = `  ${(excerpt ?? '').slice(0, column - 1).replace(/[^\t]/g, ' ')}^${hint === undefined ? '' : ` ${hint}`}`
      return excerpt === undefined || excerpt.trim() === ''
        ? `${place}${message}${hint === undefined ? '' : `\n  ${hint}`}`
        : `${place}${message}\n  ${excerpt}\n${caret}`
    })
    .join('\n')
}
