import type { ProjectReading } from '../../formats/format.ts'
import type { Readings } from '../measure.ts'
import { billedTogether, type SharedPart } from './billed-together.ts'

/** The readings of a project that is in no known cluster: its resources share with each other what they would share with all of the cluster. */
export function sharedAlone(project: string, readings: Readings): Readings {
  const { base, head } = billedTogether([{ project, ...readings }], { base: undefined, head: undefined })
  return { base: readings.base && withParts(project, readings.base, base), head: readings.head && withParts(project, readings.head, head) }
}

/** The reading itself where nothing is shared, as one that serves as both sides is priced once. */
function withParts(project: string, reading: ProjectReading, partOf: SharedPart): ProjectReading {
  let some = false
  const resources = reading.resources.map(resource => {
    const part = partOf(project, resource)
    if (Object.keys(part).length === 0) return resource
    some = true
    return { ...resource, attributes: { ...resource.attributes, ...part } }
  })
  return some ? { ...reading, resources } : reading
}
