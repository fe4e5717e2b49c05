import { ConfigurationError } from '../model/diagnostic.ts'
import type { PriceFiles } from './book.ts'

export const instanceTypesHeader = 'type,vcpus,memory,architecture,generation,gpus,gpu,source'

/** Facts about an EC2 instance type. What the source does not say is undefined. */
export interface InstanceType {
  readonly type: string
  readonly vcpus: number
  /** GiB. */
  readonly memory: number
  readonly architecture: string | undefined
  readonly generation: 'current' | 'previous' | undefined
  readonly gpus: number
  readonly gpu: string | undefined
}

export interface InstanceTypes {
  /** Throws ConfigurationError if the table is missing or damaged. */
  find(type: string): InstanceType | undefined
}

const path = 'aws/instance-types.csv'
const damaged = (): ConfigurationError =>
  new ConfigurationError(`pricing-data/${path} is missing or damaged`, { hint: 'check out Cost Guard again, pricing-data included' })

const orUndefined = (text: string): string | undefined => (text === '' ? undefined : text)

function parse(line: string): InstanceType {
  const [type = '', vcpus = '', memory = '', architecture = '', generation = '', gpus = '', gpu = '', source] = line.split(',')
  if (source === undefined || !(Number(vcpus) > 0) || !(Number(memory) > 0)) throw damaged()
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

/** The table of instance types: sorted CSV, read when first asked and searched in place. */
export function openInstanceTypes(files: PriceFiles): InstanceTypes {
  let text: string | undefined
  const read = (): string => {
    text ??= files.read(path)
    if (text === undefined || !text.startsWith(`${instanceTypesHeader}\n`) || !text.endsWith('\n')) throw damaged()
    return text
  }
  return {
    find(type) {
      const table = read()
      const key = `${type},`
      let low = instanceTypesHeader.length + 1
      let high = table.length
      while (low < high) {
        const start = table.lastIndexOf('\n', ((low + high) >>> 1) - 1) + 1
        const end = table.indexOf('\n', start)
        if (table.slice(start, start + key.length) < key) low = end + 1
        else high = start
      }
      return type !== '' && table.startsWith(key, low) ? parse(table.slice(low, table.indexOf('\n', low))) : undefined
    },
  }
}
