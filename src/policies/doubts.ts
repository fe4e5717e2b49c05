import { sum } from '../model/money.ts'
import type { ProjectReport } from '../model/report.ts'
import type { Cause } from '../model/unknown.ts'
import type { Observation, Subject } from './definition.ts'
import { clause, count, list, quote } from './wording.ts'

interface Doubt {
  readonly project: ProjectReport
  readonly cause: Cause
  readonly keys: Set<string>
  readonly subjects: Set<Subject>
}

/** Collects what cannot be told, so that each cause is said once per project, however many resources it concerns. */
export interface Doubts {
  add(subject: Subject, cause: Cause, keys: readonly string[]): void
  observations(): readonly Observation[]
}

export function collectDoubts(): Doubts {
  const doubts = new Map<string, Doubt>()
  return {
    add(subject, cause, keys) {
      const id = JSON.stringify([subject.project.name, cause.text])
      const known: Doubt = doubts.get(id) ?? { project: subject.project, cause, keys: new Set(), subjects: new Set() }
      doubts.set(id, known)
      for (const key of keys) known.keys.add(key)
      known.subjects.add(subject)
    },
    observations: () => [...doubts.values()].map(observe),
  }
}

function observe({ project, cause, keys, subjects }: Doubt): Observation {
  const [first] = subjects
  const location = cause.location ?? first?.priced.resource.location
  return {
    project: project.name,
    ...(location === undefined ? {} : { location }),
    key: cause.text,
    outcome: 'cannot-tell',
    message: `${clause(cause.text)}: ${list([...keys].map(quote))} of ${count(subjects.size, 'resource')} cannot be told`,
    monthlyCost: sum([...subjects].map(({ priced }) => priced.monthlyCost)),
    severity: subjects.size,
    count: subjects.size,
  }
}
