import { NotKnown } from '../../model/unknown.ts'
import type { Attributes } from '../attributes.ts'

/** What a task asks of Fargate, read from its definition; each part may be unknown by itself. */
export interface FargateTask {
  readonly vcpus: () => number
  readonly memoryGb: () => number
  /** GB above the 20 that come with every task. */
  readonly extraStorageGb: () => number
  readonly platform: () => 'linux-x86' | 'linux-arm' | 'windows-x86'
}

const includedStorageGb = 20

/** `256` and `1024` are thousandths (1024 to the whole), `1 vCPU` and `2 GB` are wholes. */
function size(text: string | undefined, unit: RegExp, name: string): number {
  if (text === undefined) throw new NotKnown({ kind: 'error', text: `the task definition has no ${name}` })
  const [, number = '', suffix = ''] = /^\s*([\d.]+)\s*([a-z]*)\s*$/i.exec(text) ?? []
  const value = number === '' ? Number.NaN : Number(number)
  if (Number.isNaN(value) || (suffix !== '' && !unit.test(suffix)))
    throw new NotKnown({ kind: 'error', text: `the ${name} ${text} of the task definition makes no sense` })
  return suffix === '' ? value / 1024 : value
}

export const fargateTask = (definition: Attributes): FargateTask => ({
  vcpus: () => size(definition.string('cpu'), /^vcpu$/i, 'cpu'),
  memoryGb: () => size(definition.string('memory'), /^gb$/i, 'memory'),
  extraStorageGb: () =>
    Math.max(0, (definition.block('ephemeral_storage')?.number('size_in_gib') ?? includedStorageGb) - includedStorageGb),
  platform: () => {
    const runtime = definition.block('runtime_platform')
    if (runtime?.string('operating_system_family')?.startsWith('WINDOWS')) return 'windows-x86'
    return runtime?.string('cpu_architecture') === 'ARM64' ? 'linux-arm' : 'linux-x86'
  },
})
