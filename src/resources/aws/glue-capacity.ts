import { NotKnown } from '../../model/unknown.ts'
import type { Attributes } from '../attributes.ts'

/** Data processing units of a worker. */
const unitsPerWorker: Readonly<Record<string, number>> = {
  Standard: 1,
  'G.025X': 0.25,
  'G.1X': 1,
  'G.2X': 2,
  'G.4X': 4,
  'G.8X': 8,
  'G.12X': 12,
  'G.16X': 16,
  'Z.2X': 2,
}

/** DPU of so many workers of a type, as Glue counts them. Throws NotKnown for a type whose size is not known here. */
export function workerUnits(attributes: Attributes, workers: number): number {
  const type = attributes.string('worker_type', 'G.1X')
  const units = Object.hasOwn(unitsPerWorker, type) ? unitsPerWorker[type] : undefined
  if (units === undefined) throw new NotKnown({ kind: 'error', text: `the size of worker type ${type} is not known` })
  return workers * units
}
