// Builds pricing-data/<provider>/machine-types.csv:  node scripts/run.mjs scripts/prices/machine-types.ts FACTS
import { writeFileSync } from 'node:fs'
import { type MachineProvider, machineTypesHeader } from '../../src/prices/machine-types.ts'
import { type Fact, type Facts, openFacts } from './facts.ts'

const [directory] = process.argv.slice(2)
if (directory === undefined) throw new Error('usage: node scripts/run.mjs scripts/prices/machine-types.ts FACTS')

interface Machine {
  readonly type: string | undefined
  readonly vcpus: string | undefined
  readonly memory: string | undefined
  readonly architecture: string | undefined
  readonly generation?: string
  readonly gpus: string | undefined
  readonly gpu: string | undefined
  readonly source: string
}

/** One row of a provider's facts; undefined for one that is left out. */
type Mapping = (columns: Fact['columns']) => Machine | undefined

const aws: Mapping = ({ instance_type, vcpu, memory_gib, arch, gpu, gpu_count, current_generation = '', src = '' }) => {
  const generation = { '1': 'current', '0': 'previous', '': '' }[current_generation]
  if (generation === undefined) throw new Error(`${instance_type}: the generation is ${current_generation}`)
  return { type: instance_type, vcpus: vcpu, memory: memory_gib, architecture: arch, generation, gpus: gpu_count, gpu, source: src }
}

/** Of constrained sizes the vCPUs that are there count. What stands in a list without a licence alone is left out. */
const azurerm: Mapping = ({ sku = '', arch = '', vcpus_available, memory_gib, gpu_model, gpus, src = '' }) => {
  const architecture = { x64: 'x86_64', Arm64: 'arm64', '': '' }[arch]
  if (architecture === undefined) throw new Error(`${sku}: the architecture is ${arch}`)
  if (!src.startsWith('FX')) return undefined
  return { type: sku.toLowerCase(), vcpus: vcpus_available, memory: memory_gib, architecture, gpus, gpu: gpu_model, source: 'AZ-FX' }
}

const google: Mapping = ({ machine_type, vcpu, memory_gib, gpu_type, gpu_count }) => ({
  type: machine_type,
  vcpus: vcpu,
  memory: memory_gib,
  architecture: '',
  gpus: gpu_count,
  gpu: gpu_type,
  source: 'GCP-PC',
})

const mappings: Readonly<Record<MachineProvider, readonly [file: string, mapping: Mapping]>> = {
  aws: ['aws/ec2_instance_specs.csv', aws],
  azurerm: ['azure/vm_specs.csv', azurerm],
  google: ['gcp/compute_machine_types.csv', google],
}

function* lines(facts: Facts, file: string, mapping: Mapping): Iterable<string> {
  for (const { columns, line } of facts.csv(file)) {
    const machine = mapping(columns)
    if (machine === undefined) continue
    const { type = '', vcpus, memory, architecture, generation = '', gpus, gpu, source } = machine
    const where = `${file}:${line}`
    if (!/^[a-z0-9._-]+$/.test(type) || !(Number(vcpus) > 0) || !(Number(memory) > 0))
      throw new Error(`${where} has no type, vCPUs or memory`)
    const row = [type, vcpus, memory, architecture, generation, gpus, gpu, source]
    if (row.some(field => field?.includes(','))) throw new Error(`${where} has a comma in a field`)
    yield row.join(',')
  }
}

const facts = openFacts(directory)
for (const [provider, [file, mapping]] of Object.entries(mappings)) {
  const rows = [...lines(facts, file, mapping)].sort()
  rows.forEach((row, index) => {
    const type = row.slice(0, row.indexOf(',') + 1)
    if (rows[index + 1]?.startsWith(type)) throw new Error(`${provider}: ${type} stands twice`)
  })
  writeFileSync(`pricing-data/${provider}/machine-types.csv`, [machineTypesHeader, ...rows, ''].join('\n'))
  console.log(`${provider}: ${rows.length} machine types`)
}
