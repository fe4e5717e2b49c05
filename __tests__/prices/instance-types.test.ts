import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { instanceTypesHeader, openInstanceTypes } from '../../src/prices/instance-types.ts'
import { priceFiles } from '../../src/shell/price-files.ts'

const bundled = openInstanceTypes(priceFiles(join(import.meta.dirname, '../../pricing-data')))

test('facts of an instance type', () => {
  expect(bundled.find('t4g.small')).toEqual({
    type: 't4g.small',
    vcpus: 2,
    memory: 2,
    architecture: 'arm64',
    generation: 'current',
    gpus: 0,
    gpu: undefined,
  })
  expect(bundled.find('g4dn.xlarge')).toMatchObject({ gpus: 1, architecture: 'x86_64' })
  expect(bundled.find('m1.small')).toMatchObject({ generation: 'previous' })
})

test('every line is found by its name, and nothing else is', () => {
  const text = priceFiles(join(import.meta.dirname, '../../pricing-data')).read('aws/instance-types.csv') ?? ''
  const types = text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map(line => line.slice(0, line.indexOf(',')))
  expect(types.length).toBeGreaterThan(1300)
  expect(types.filter(type => bundled.find(type)?.type !== type)).toEqual([])
  for (const name of ['', 't3', 't3.', 't3.micr', 't3.microo', 'a', 'zz.large', 'type']) expect(bundled.find(name)).toBeUndefined()
})

test('the table is read when first asked, and a damaged one says so', () => {
  let reads = 0
  const of = (text: string | undefined) =>
    openInstanceTypes({
      read: () => {
        reads++
        return text
      },
    })
  const types = of(`${instanceTypesHeader}\na1.large,2,4,arm64,current,,,X\n`)
  expect(reads).toBe(0)
  expect(types.find('a1.large')?.vcpus).toBe(2)
  expect(types.find('b')).toBeUndefined()
  expect(reads).toBe(1)
  expect(() => of(undefined).find('a1.large')).toThrow('missing or damaged')
  expect(() => of('type\na1.large,2\n').find('a1.large')).toThrow('missing or damaged')
  expect(() => of(`${instanceTypesHeader}\na1.large,x,4,arm64,current,,,X\n`).find('a1.large')).toThrow('missing or damaged')
})
