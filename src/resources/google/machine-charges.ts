import { NotKnown } from '../../model/unknown.ts'
import { monthly } from '../charges.ts'
import type { Charge } from '../definition.ts'
import { detailed } from '../description.ts'
import { ifKnown } from '../if-known.ts'
import { sustainedUse } from './sustained-use.ts'

/** Machines of one type; each part may be unknown by itself. */
export interface Machines {
  /** `e2-standard-4`, `n2-custom-4-8192`, or the URL of the type. */
  readonly type: () => string
  readonly spot: () => boolean
  readonly count: () => number
  /** Hours a month that one of them runs. */
  readonly hours: () => number
}

export const machineSkus = [
  'google/compute/on-demand/*',
  'google/compute/spot/*',
  'google/compute-parts/custom/*/vcpu',
  'google/compute-parts/custom/*/memory',
  'google/compute-parts/gpu/*',
] as const

const lastPart = (text: string): string => text.slice(text.lastIndexOf('/') + 1)

/** `n2-custom-4-8192-ext`: a series, vCPUs and MiB. Without a series it is N1. */
function customType(type: string): { series: string; vcpus: number; memory: number; extended: boolean; shared: boolean } | undefined {
  const [, series = 'n1', vcpus = '', memory, extended] = /^(?:([a-z0-9]+)-)?custom-(micro|small|medium|\d+)-(\d+)(-ext)?$/.exec(type) ?? []
  if (memory === undefined) return undefined
  return {
    series,
    vcpus: Number(vcpus),
    memory: Number(memory) / 1024,
    extended: extended !== undefined,
    shared: Number.isNaN(Number(vcpus)),
  }
}

/** By the hour, with all that the type includes (GPUs and local SSD of some); custom types by vCPU and memory. https://cloud.google.com/compute/all-pricing */
export function machineCharges(machines: Machines): readonly Charge[] {
  const type = (): string => lastPart(machines.type())
  const pricing = (): string => (machines.spot() ? 'spot' : 'on-demand')
  const hours = (): number => machines.count() * machines.hours()
  const known = ifKnown(type, '')
  const factor = ifKnown(() => (machines.spot() ? 1 : sustainedUse(known, machines.hours())), 1)
  const custom = customType(known)
  const description = (part: string) => detailed(part, () => `${pricing()}, ${type()}${factor === 1 ? '' : ', sustained use'}`)
  if (custom === undefined)
    return [
      { ...monthly(description('Instance usage'), () => `google/compute/${pricing()}/${type()}`, 'hours', hours), factor: () => factor },
    ]
  const part = (name: string) => (): string => `google/compute-parts/custom/${custom.series}/${pricing()}/${name}`
  const simple = (value: number) => (): number => {
    if (custom.shared || custom.extended)
      throw new NotKnown({ kind: 'limit', text: 'custom machines with shared cores or extended memory are not priced' })
    return value * hours()
  }
  return [
    { ...monthly(description('Custom vCPU'), part('vcpu'), 'vCPU-hours', simple(custom.vcpus)), factor: () => factor },
    { ...monthly(description('Custom memory'), part('memory'), 'GiB-hours', simple(custom.memory)), factor: () => factor },
  ]
}

/** GPUs that are attached to N1 machines; the machine types of the others include theirs. */
export function gpuCharges(machines: Machines, gpu: () => string, gpus: () => number): readonly Charge[] {
  const isN1 = ifKnown(() => /^(?:n1-|custom-)/.test(lastPart(machines.type())), true)
  if (!isN1) return []
  const pricing = (): string => (machines.spot() ? 'spot' : 'on-demand')
  const name = (): string => lastPart(gpu())
  return [
    monthly(
      detailed('GPU', () => `${pricing()}, ${name()}`),
      () => `google/compute-parts/gpu/${pricing()}/${name()}`,
      'GPU-hours',
      () => gpus() * machines.count() * machines.hours(),
    ),
  ]
}
