import Big from 'big.js'
import { number } from '../values/numbers.ts'
import { Mapping, Sequence, type Value } from '../values/value.ts'
import type { ResourceInstance } from './resource-node.ts'

/** The mocked value of a data source's attribute, by its address or its type; undefined: not mocked. */
export function mockedAttribute({ address, declaration, module }: ResourceInstance, path: string): Value | undefined {
  const { mocks } = module.run
  for (const name of [address, declaration.type]) {
    const attributes = Object.hasOwn(mocks, name) ? mocks[name] : undefined
    if (typeof attributes === 'object' && attributes !== null && Object.hasOwn(attributes, path)) {
      return fromPlain((attributes as Readonly<Record<string, unknown>>)[path])
    }
  }
  return undefined
}

/** Plain JSON-like data as a Terraform value; anything else is null. */
export function fromPlain(plain: unknown): Value {
  if (typeof plain === 'string' || typeof plain === 'boolean') return plain
  if (typeof plain === 'number') return Number.isFinite(plain) ? number(new Big(plain)) : null
  if (Array.isArray(plain)) return new Sequence('tuple', plain.map(fromPlain))
  if (typeof plain !== 'object' || plain === null) return null
  return new Mapping('object', new Map(Object.entries(plain).map(([name, value]) => [name, fromPlain(value)])))
}
