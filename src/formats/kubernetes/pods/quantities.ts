import type { Decimal } from '../../../model/money.ts'
import { isQuantityFault, parseQuantity, unitsOf } from '../../../model/quantity.ts'
import { isUnknown, type Unknown } from '../../../model/unknown.ts'
import { entriesOf, type Field, fault, isAbsent, nameOf, unknownAt, unreadableMap } from '../fields.ts'
import type { ReadAmounts } from './amounts.ts'

/** Resources of which the scheduler counts parts of a piece; extended ones come whole. */
const isDivisible = (resource: string): boolean =>
  /^(?:cpu|memory|storage|ephemeral-storage|hugepages-.*)$/.test(resource) || !resource.includes('/')

function shown(value: unknown): string {
  if (value === '') return 'an empty text'
  return typeof value === 'string' || Number.isFinite(value) ? String(value).slice(0, 60) : 'this'
}

const mebibyte = 1024 ** 2
const isInBytes = (resource: string): boolean => /^(?:memory|storage|ephemeral-storage|hugepages-.*)$/.test(resource)

/** What a field asks of a resource, in the units of `Amounts`; a fault is reported and makes it not known. undefined: it asks for nothing. */
export function quantityOf(field: Field, resource: string): number | Unknown | undefined {
  const { value } = field
  if (isAbsent(field) || isUnknown(value)) return unknownAt(field)
  const quantity = typeof value === 'string' || typeof value === 'number' ? parseQuantity(value) : { fault: 'is no quantity' }
  if (isQuantityFault(quantity))
    return fault(field, 'kubernetes-quantity', `${nameOf(field)}: ${shown(value)} ${quantity.fault}`, 'warning', hintFor(value))
  if (quantity.lt(0)) return fault(field, 'kubernetes-quantity', `${nameOf(field)}: ${shown(value)} is negative`)
  if (!isDivisible(resource) && !quantity.mod(1).eq(0))
    return fault(field, 'kubernetes-quantity', `${nameOf(field)}: ${shown(value)} of ${resource} is no whole number`)
  if (isInBytes(resource)) checkBytes(field, resource, quantity)
  return unitsOf(resource, quantity)
}

/** Says where an amount in bytes is next to nothing for want of a suffix, or has that of thousandths: `128m` where `128Mi` is meant. */
function checkBytes(field: Field, resource: string, quantity: Decimal): void {
  const [, number, suffix] = /^([\d.]+)(m?)$/.exec(String(field.value)) ?? []
  if (number === undefined || quantity.eq(0) || quantity.gte(mebibyte)) return
  const why = suffix === 'm' ? ', as `m` means thousandths' : ''
  const meant = `${number}${resource === 'storage' && suffix === '' ? 'Gi' : 'Mi'}`
  const bytes = `${quantity.toFixed()} ${quantity.eq(1) ? 'byte' : 'bytes'}`
  fault(field, 'kubernetes-quantity', `${nameOf(field)}: ${shown(field.value)} is ${bytes}${why}`, 'warning', `did you mean \`${meant}\`?`)
}

/** Spellings that people try. */
function hintFor(value: unknown): string | undefined {
  const [, number, unit] = /^([\d.]+) ?([kKmMgGtT])(?:[iI]?[bB]|I|i)?$/.exec(typeof value === 'string' ? value : '') ?? []
  return number === undefined || unit === undefined ? undefined : `did you mean \`${number}${unit.toUpperCase()}i\`?`
}

/** Bound on the resources of one list: every container of a namespace may get all of them. */
export const maxResources = 100

/** A list of resources such as `requests`. Of one that cannot be read, cpu and memory are not known. */
export function resourceListOf(field: Field): ReadAmounts {
  const unreadable =
    unreadableMap(field) ?? (Array.isArray(field.value) ? fault(field, 'kubernetes-type', `${nameOf(field)} must be a map`) : undefined)
  if (unreadable !== undefined) return unknownAmounts(unreadable)
  const entries = entriesOf(field)
  if (entries.length > maxResources) return tooManyResources(field)
  const amounts = new Map<string, number | Unknown>()
  for (const entry of entries) {
    const amount = quantityOf(entry, String(entry.key))
    if (amount !== undefined) amounts.set(String(entry.key), amount)
  }
  return amounts
}

/** Of a list that is longer than any node's: what it asks for is not known, rather than less than it is. */
export const tooManyResources = (field: Field): ReadAmounts =>
  unknownAmounts(fault(field, 'kubernetes-limit', `${nameOf(field)}: more than ${maxResources} resources are not read`))

/** Of what cannot be read: cpu and memory, which every pod uses. */
export const unknownAmounts = (cause: Unknown): ReadAmounts =>
  new Map([
    ['cpu', cause],
    ['memory', cause],
  ])
