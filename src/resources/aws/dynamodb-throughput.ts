import { hoursPerMonth } from '../../model/money.ts'
import type { Attributes } from '../attributes.ts'
import type { Charge, ChargeContext, ChargeGroup } from '../definition.ts'
import { detailed } from '../description.ts'
import { autoscaledCapacity } from './autoscaled-capacity.ts'

/** Global secondary indexes that a table may have. */
const mostIndexes = 20

type Kind = 'read' | 'write'

/** A table or index block by its name where that is known, for a group's title. */
export const titled = (what: string, block: Attributes, name: string, position: number): string => {
  const value = block.raw(name)
  return `${what} ${typeof value === 'string' ? value : position + 1}`
}

/** Where a table's throughput is billed: of the table itself, or of a replica (in the region given, or in the resource's own). */
export type Copy = { readonly replica: false } | { readonly replica: true; readonly region?: () => string }

type Table = Pick<ChargeContext, 'attributes' | 'usage' | 'related'>

/** What a table or one of its replicas is billed for reads, writes and storage. */
export function throughput({ attributes, usage, related }: Table, copy: Copy = { replica: false }) {
  const region = copy.replica ? copy.region : undefined
  const onDemand = () => attributes.string('billing_mode', 'PROVISIONED') === 'PAY_PER_REQUEST'
  const tableClass = () => (attributes.string('table_class') === 'STANDARD_INFREQUENT_ACCESS' ? 'infrequent-access' : 'standard')
  const sku = (name: string) => () => {
    const id = `aws/dynamodb/${tableClass()}/${name}`
    return region === undefined ? id : { id, region: region() }
  }
  /** Capacity of the table or an index. What auto scaling manages counts with the least that it keeps. */
  const capacity = (kind: Kind, of: Attributes, index?: number): Charge => {
    const owner = index === undefined ? 'table' : 'index'
    const scaled = () =>
      index !== undefined && index >= mostIndexes
        ? undefined
        : autoscaledCapacity(related, `dynamodb:${owner}:${kind === 'read' ? 'Read' : 'Write'}CapacityUnits`, [
            index === undefined ? 'table/{name}' : `table/{name}/index/{global_secondary_index.${index}.name}`,
          ])
    const replicated = kind === 'write' && index === undefined && copy.replica
    const name = replicated ? 'Replicated write capacity' : kind === 'read' ? 'Read capacity' : 'Write capacity'
    return {
      description: detailed(name, () => (scaled() === undefined ? 'provisioned' : 'provisioned, autoscaled')),
      sku: sku(replicated ? 'replicated-write-capacity' : `${kind}-capacity`),
      unit: 'unit-hours',
      quantity: () => (onDemand() ? 0 : (scaled() ?? of.number(`${kind}_capacity`, 0)) * hoursPerMonth),
    }
  }
  const requests = (kind: Kind): Charge => {
    const replicated = kind === 'write' && copy.replica
    return {
      description: replicated ? 'Replicated write requests' : kind === 'read' ? 'Read requests' : 'Write requests',
      sku: sku(replicated ? 'replicated-write-requests' : `${kind}-requests`),
      unit: 'requests',
      per: 1_000_000,
      quantity: () => (onDemand() ? usage.number(`monthly_${kind}_request_units`) : 0),
      usageBased: true,
    }
  }
  const storage: Charge = {
    description: 'Data storage',
    sku: sku('storage'),
    unit: 'GB-months',
    quantity: () => usage.number('storage_gb'),
    usageBased: true,
  }
  const indexes = attributes.blocks('global_secondary_index').map(
    (index, position): ChargeGroup => ({
      group: titled('Index', index, 'name', position),
      charges: [capacity('write', index, position), capacity('read', index, position)],
    }),
  )
  return { capacities: [capacity('write', attributes), capacity('read', attributes)], requests, storage, indexes }
}
