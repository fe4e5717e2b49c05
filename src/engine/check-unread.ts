import type { ProjectReport } from '../model/report.ts'
import type { AgedObservation } from '../policies/definition.ts'
import type { Matcher } from '../policies/match.ts'
import { count, list, quote } from '../policies/wording.ts'

/**
 * What a policy cannot judge since the change made it unreadable: of the projects that it is about, and of no project. undefined: nothing.
 * Whether resources would match is not known; where they would stand is.
 */
export function unreadObservation(
  projects: readonly ProjectReport[],
  ofNoProject: readonly string[],
  matcher: Matcher,
): AgedObservation | undefined {
  const parts = [
    ...projects.flatMap(project => (project.newlyUnread ?? []).filter(part => matcher.mayMatch(part, project))),
    ...ofNoProject.filter(file => matcher.mayMatch(file)),
  ]
  if (parts.length === 0) return undefined
  return {
    key: 'unread',
    outcome: 'cannot-tell',
    age: 'introduced',
    count: parts.length,
    message: `Whether the policy is kept cannot be told: this change brings ${count(parts.length, 'part')} that no figure has (${list(parts.map(quote), 3)})`,
  }
}
