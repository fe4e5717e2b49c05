import { formatQuantity } from '../../model/quantity.ts'
import { type Demand, fits } from './demand.ts'
import type { NodeClass } from './node-classes.ts'
import type { State } from './state.ts'

const units = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB']

const short = (value: number): string => String(Math.round(value * 1000) / 1000)

function describeBytes(bytes: number): string {
  let [value, unit] = [bytes, 0]
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024
    unit++
  }
  return `${short(value)} ${units[unit]}`
}

/** `3 vCPUs`, `1.5 GiB of memory`, `2 nvidia.com/gpu`, `512Mi hugepages-2Mi`. */
export function describeAmount(resource: string, amount: number): string {
  if (resource === 'cpu') return `${short(amount / 1000)} ${amount === 1000 ? 'vCPU' : 'vCPUs'}`
  if (resource === 'memory') return `${describeBytes(amount)} of memory`
  if (resource === 'ephemeral-storage') return `${describeBytes(amount)} of ephemeral storage`
  if (resource === 'pods') return 'room for one more pod'
  return `${Number.isInteger(amount) ? formatQuantity(resource, amount) : amount} ${resource}`
}

/** What no empty node of the classes has: one resource that all lack, or what only together is too much. */
export function describeMissing(state: State, demand: Demand, classes: readonly NodeClass[]): string {
  const single = demand.resources
    .map((resource, position) => ({ resources: [resource], amounts: [demand.amounts[position] ?? 0], key: '' }))
    .filter(one => !classes.some(({ index }) => fits(one, state.room[index] ?? [])))
  const missing = describeDemand(state, single[0] ?? demand)
  const fitAlone = classes.some(({ allocatable }) => fits(single[0] ?? demand, allocatable))
  return `no node group has ${missing} free on one node${fitAlone ? ', beside its daemons' : ''}`
}

/** Where nodes are large enough, but what is free on those that run is not. */
export const describeFree = (state: State, demand: Demand): string => `no node has ${describeDemand(state, demand)} free`

const describeDemand = ({ problem }: State, { resources, amounts }: Demand): string => {
  const named = resources.map((resource, position) => ({ name: problem.resources[resource] ?? '', amount: amounts[position] ?? 0 }))
  const asked = named.length > 1 ? named.filter(({ name }) => name !== 'pods') : named
  return asked.map(({ name, amount }) => describeAmount(name, amount)).join(' and ')
}
