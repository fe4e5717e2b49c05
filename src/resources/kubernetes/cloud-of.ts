import { NotKnown } from '../../model/unknown.ts'
import type { ChargeContext } from '../definition.ts'

/** The cloud that the cluster runs in; throws NotKnown where nothing says so. */
export function cloudOf({ attributes }: Pick<ChargeContext, 'attributes'>): string {
  const cloud = attributes.string('cloud')
  if (cloud !== undefined) return cloud
  throw new NotKnown({ kind: 'variable', text: 'the cloud of its cluster is not stated (name it under `clusters` in the configuration)' })
}
