import { isQuantityFault, parseQuantity } from '../../model/quantity.ts'
import { NotKnown } from '../../model/unknown.ts'
import type { Attributes } from '../attributes.ts'
import type { ChargeContext } from '../definition.ts'

const gibibyte = 1024 ** 3

/** A quantity in base units (vCPU, bytes, pieces) as a number; throws NotKnown for what is no quantity. */
export function quantity(text: string): number {
  const read = parseQuantity(text)
  if (isQuantityFault(read)) throw new NotKnown({ kind: 'error', text: `${text} ${read.fault}` })
  return Number(read)
}

/** What one pod requests of a resource: vCPU of `cpu`, GiB of `memory` and storage, pieces of all else; 0 for what it does not ask for. */
export function requestOf(attributes: Attributes, resource: string): number {
  const text = attributes.block('requests')?.string(resource)
  if (text === undefined) return 0
  return quantity(text) / (resource === 'memory' || resource === 'ephemeral-storage' ? gibibyte : 1)
}

/** GiB of a size such as `10Gi`. */
export const gibibytes = (text: string): number => quantity(text) / gibibyte

const gpuNames = /^(?:nvidia\.com\/|amd\.com\/|gpu\.intel\.com\/|habana\.ai\/)/

/** GPUs that one pod requests, of whatever make. */
export function gpusOf({ attributes, resource }: Pick<ChargeContext, 'attributes' | 'resource'>): number {
  const asked = resource.attributes.requests
  const names = typeof asked === 'object' && asked !== null ? Object.keys(asked).filter(name => gpuNames.test(name)) : []
  if (names.length === 0) return 0
  const requests = attributes.block('requests')
  return names.reduce((sum, name) => sum + quantity(requests?.string(name) ?? '0'), 0)
}
