// Builds pricing-data/aws/instance-types.csv:  node scripts/run.mjs scripts/prices/instance-types.ts FACTS
import { writeFileSync } from 'node:fs'
import { instanceTypesHeader } from '../../src/prices/instance-types.ts'
import { openFacts } from './facts.ts'

const [directory] = process.argv.slice(2)
if (directory === undefined) throw new Error('usage: node scripts/run.mjs scripts/prices/instance-types.ts FACTS')

const rows = openFacts(directory)
  .csv('aws/ec2_instance_specs.csv')
  .map(({ columns, file, line }) => {
    const { instance_type: type = '', vcpu = '', memory_gib: memory = '', arch = '', gpu = '', gpu_count: gpus = '' } = columns
    const where = `${file}:${line}`
    if (!/^[a-z0-9.-]+$/.test(type) || !(Number(vcpu) > 0) || !(Number(memory) > 0))
      throw new Error(`${where} has no type, vCPUs or memory`)
    const generation = { '1': 'current', '0': 'previous', '': '' }[columns.current_generation ?? '']
    if (generation === undefined) throw new Error(`${where}: the generation is ${columns.current_generation}`)
    const row = [type, vcpu, memory, arch, generation, gpus, gpu, columns.src ?? '']
    if (row.some(field => field.includes(','))) throw new Error(`${where} has a comma in a field`)
    return { type, row }
  })
rows.sort((a, b) => (`${a.type},` < `${b.type},` ? -1 : 1))
rows.forEach(({ type }, index) => {
  if (type === rows[index + 1]?.type) throw new Error(`${type} stands twice`)
})
writeFileSync('pricing-data/aws/instance-types.csv', [instanceTypesHeader, ...rows.map(({ row }) => row.join(',')), ''].join('\n'))
console.log(`${rows.length} instance types`)
