import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { type MachineProvider, machineTypesHeader, openMachineTypes } from '../../src/prices/machine-types.ts'
import { priceFiles } from '../../src/shell/price-files.ts'

const files = priceFiles(join(import.meta.dirname, '../../pricing-data'))
const bundled = openMachineTypes(files)

test('facts of an EC2 instance type', () => {
  expect(bundled.find('aws', 't4g.small')).toEqual({
    type: 't4g.small',
    vcpus: 2,
    memory: 2,
    architecture: 'arm64',
    generation: 'current',
    gpus: 0,
    gpu: undefined,
  })
  expect(bundled.find('aws', 'g4dn.xlarge')).toMatchObject({ gpus: 1, architecture: 'x86_64' })
  expect(bundled.find('aws', 'm1.small')).toMatchObject({ generation: 'previous' })
})

test('facts of an Azure size, whose name is written in any case', () => {
  const expected = { vcpus: 4, memory: 16, architecture: 'x86_64', gpus: 0 }
  expect(bundled.find('azurerm', 'Standard_D4s_v3')).toMatchObject(expected)
  expect(bundled.find('azurerm', 'standard_d4s_v3')).toMatchObject(expected)
  expect(bundled.find('azurerm', 'Standard_D4ps_v5')?.architecture).toBe('arm64')
})

test('of a constrained Azure size the vCPUs that are there count', () => {
  expect(bundled.find('azurerm', 'Standard_DS13-2_v2')).toMatchObject({ vcpus: 2, memory: 56 })
})

test('facts of a Google machine type', () => {
  expect(bundled.find('google', 'e2-standard-4')).toMatchObject({ vcpus: 4, memory: 16, gpus: 0, gpu: undefined })
  expect(bundled.find('google', 'a2-highgpu-2g')).toMatchObject({ vcpus: 24, memory: 170, gpus: 2, gpu: 'nvidia-tesla-a100' })
  expect(bundled.find('google', 't3.micro')).toBeUndefined()
})

test.each<[MachineProvider, number]>([
  ['aws', 1300],
  ['azurerm', 1450],
  ['google', 550],
])('%s: every line is found by its name, and nothing else is', (provider, atLeast) => {
  const text = files.read(`${provider}/machine-types.csv`) ?? ''
  const types = text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map(line => line.slice(0, line.indexOf(',')))
  expect(types.length).toBeGreaterThan(atLeast)
  expect(types.filter(type => bundled.find(provider, type)?.type !== type)).toEqual([])
  for (const name of ['', 't3', 't3.', 't3.micr', 't3.microo', 'a', 'zz.large', 'type'])
    expect(bundled.find(provider, name)).toBeUndefined()
})

test('a table is read when first asked, and a damaged one says so', () => {
  let reads = 0
  const of = (text: string | undefined) =>
    openMachineTypes({
      read: () => {
        reads++
        return text
      },
    })
  const types = of(`${machineTypesHeader}\na1.large,2,4,arm64,current,,,X\n`)
  expect(reads).toBe(0)
  expect(types.find('aws', 'a1.large')?.vcpus).toBe(2)
  expect(types.find('aws', 'b')).toBeUndefined()
  expect(reads).toBe(1)
  expect(() => of(undefined).find('google', 'a1.large')).toThrow('pricing-data/google/machine-types.csv is missing or damaged')
  expect(() => of('type\na1.large,2\n').find('aws', 'a1.large')).toThrow('missing or damaged')
  expect(() => of(`${machineTypesHeader}\na1.large,x,4,arm64,current,,,X\n`).find('aws', 'a1.large')).toThrow('missing or damaged')
})
