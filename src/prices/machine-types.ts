import { ConfigurationError } from '../model/diagnostic.ts'
import type { Provider } from '../model/resource.ts'
import type { PriceFiles } from './book.ts'

export const machineTypesHeader = 'type,vcpus,memory,architecture,generation,gpus,gpu,source'

/** Facts about a machine type: an EC2 instance type, an Azure VM size, a Google machine type. What the source does not say is undefined. */
export interface MachineType {
  /** Lower case: `t3.micro`, `standard_d2s_v3`, `e2-standard-4`. */
  readonly type: string
  readonly vcpus: number
  /** GiB. */
  readonly memory: number
  /** `x86_64`, `arm64` or both with a space between. */
  readonly architecture: string | undefined
  readonly generation: 'current' | 'previous' | undefined
  readonly gpus: number
  readonly gpu: string | undefined
}

/** The clouds that have a table of machine types. */
export type MachineProvider = Extract<Provider, 'aws' | 'azurerm' | 'google'>

export interface MachineTypes {
  /** By name, in whatever case. Throws ConfigurationError if the provider's table is missing or damaged. */
  find(provider: MachineProvider, type: string): MachineType | undefined
  /** All of a cloud, in the order of their names. Throws the same. */
  all(provider: MachineProvider): readonly MachineType[]
}

const damaged = (path: string): ConfigurationError =>
  new ConfigurationError(`pricing-data/${path} is missing or damaged`, { hint: 'check out Cost Guard again, pricing-data included' })

const orUndefined = (text: string): string | undefined => (text === '' ? undefined : text)

function parse(line: string, path: string): MachineType {
  const [type = '', vcpus = '', memory = '', architecture = '', generation = '', gpus = '', gpu = '', source] = line.split(',')
  if (source === undefined || !(Number(vcpus) > 0) || !(Number(memory) > 0)) throw damaged(path)
  return {
    type,
    vcpus: Number(vcpus),
    memory: Number(memory),
    architecture: orUndefined(architecture),
    generation: generation === 'current' || generation === 'previous' ? generation : undefined,
    gpus: Number(gpus),
    gpu: orUndefined(gpu),
  }
}

/** The line of a type in a table that is sorted by `type,`. */
function lineOf(table: string, type: string): string | undefined {
  const key = `${type},`
  let low = machineTypesHeader.length + 1
  let high = table.length
  while (low < high) {
    const start = table.lastIndexOf('\n', ((low + high) >>> 1) - 1) + 1
    const end = table.indexOf('\n', start)
    if (table.slice(start, start + key.length) < key) low = end + 1
    else high = start
  }
  return type !== '' && table.startsWith(key, low) ? table.slice(low, table.indexOf('\n', low)) : undefined
}

/** The tables of machine types: sorted CSV, read when first asked and searched in place. */
export function openMachineTypes(files: PriceFiles): MachineTypes {
  const tables = new Map<MachineProvider, string>()
  const read = (provider: MachineProvider, path: string): string => {
    const text = tables.get(provider) ?? files.read(path)
    if (text === undefined || !text.startsWith(`${machineTypesHeader}\n`) || !text.endsWith('\n')) throw damaged(path)
    tables.set(provider, text)
    return text
  }
  const pathOf = (provider: MachineProvider): string => `${provider}/machine-types.csv`
  return {
    all(provider) {
      const path = pathOf(provider)
      return read(provider, path)
        .split('\n')
        .slice(1, -1)
        .map(line => parse(line, path))
    },
    find(provider, type) {
      const path = pathOf(provider)
      const line = lineOf(read(provider, path), type.toLowerCase())
      return line === undefined ? undefined : parse(line, path)
    },
  }
}
