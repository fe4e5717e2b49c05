import type { AgedObservation, Observation } from './definition.ts'

/**
 * Tells what the change introduced, from what a policy says of each side. Judged per project, address and key, following `moved`: what was
 * there before is `worsened` where its resource got dearer or its severity rose, else `existing`. Where the base could not be read in
 * full it is not held against the change.
 */
export function withAges(base: readonly Observation[], head: readonly Observation[]): readonly AgedObservation[] {
  const before = new Map(base.map(observation => [identity(observation, observation.address), observation]))
  return head.map(observation => {
    const earlier = before.get(identity(observation, observation.diff?.before?.resource.address ?? observation.address))
    return { ...observation, age: ageOf(observation, earlier) }
  })
}

function ageOf({ diff, severity = 0 }: Observation, earlier: Observation | undefined): AgedObservation['age'] {
  if (earlier === undefined) return diff?.change === 'cannot-tell' ? 'existing' : 'introduced'
  const worse = severity > (earlier.severity ?? 0) || diff?.delta.gt(0) === true
  return worse ? 'worsened' : 'existing'
}

const identity = ({ project, outcome, key }: Observation, address: string | undefined): string =>
  `${project ?? ''}\0${address ?? ''}\0${outcome}\0${key}`
