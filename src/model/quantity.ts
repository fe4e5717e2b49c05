import { type Decimal, decimal } from './money.ts'

/** Why a text is no quantity: one clause after the text, `is no quantity`. */
export interface QuantityFault {
  readonly fault: string
}

const decimalExponents: Readonly<Record<string, number>> = { n: -9, u: -6, m: -3, '': 0, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 }
const binarySuffixes = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'] as const
const decimalSuffixes = ['', 'k', 'M', 'G', 'T', 'P', 'E'] as const

const grammar = /^([+-]?)(\d+\.?\d*|\.\d+)(?:([numkMGTPE]|[KMGTPE]i)|[eE]([+-]?\d+))?$/
const maxLength = 100
const largest = decimal(2).pow(63)
const smallest = decimal('1e-9')
const roundUp = 3

/**
 * Reads a quantity as Kubernetes writes it (`750m`, `1.5Gi`, `1e3`, `2`), exactly, in base units: vCPU, bytes, pieces. What is finer than a
 * billionth is rounded up to one. https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 */
export function parseQuantity(value: string | number): Decimal | QuantityFault {
  const text = String(value)
  const match = text.length <= maxLength ? grammar.exec(text) : null
  if (match === null) return { fault: 'is no quantity' }
  const [, sign = '', digits = '', suffix = '', exponent] = match
  const number = decimal(digits)
  const quantity = exponent === undefined ? number.times(multiplier(suffix)) : scaled(number, Number(exponent))
  if (quantity === undefined || quantity.gt(largest)) return { fault: 'is more than any machine has' }
  const nanos = quantity.lt(smallest) && !quantity.eq(0) ? smallest : quantity.round(9, roundUp)
  return sign === '-' ? nanos.times(-1) : nanos
}

export const isQuantityFault = (read: Decimal | QuantityFault): read is QuantityFault => 'fault' in read

const multipliers = new Map<string, Decimal>([
  ...Object.entries(decimalExponents).map(([suffix, exponent]): [string, Decimal] => [suffix, decimal(`1e${exponent}`)]),
  ...binarySuffixes.slice(1).map((suffix, index): [string, Decimal] => [suffix, decimal(1024).pow(index + 1)]),
])

const multiplier = (suffix: string): Decimal => multipliers.get(suffix) ?? decimal(1)

/** Exponents are bounded before they are computed: `1e999999999` has a billion digits. undefined: too large. */
function scaled(number: Decimal, exponent: number): Decimal | undefined {
  if (number.eq(0)) return number
  if (exponent > 2 * maxLength) return undefined
  return exponent < -2 * maxLength ? smallest : number.times(`1e${exponent}`)
}

/** A quantity in the units of `Amounts`, rounded up: thousandths of a vCPU for `cpu`, bytes, pieces. */
export function unitsOf(resource: string, quantity: Decimal): number {
  const amount = resource === 'cpu' ? quantity.times(1000) : quantity
  return amount.round(0, roundUp).toNumber()
}

const isBinary = (resource: string): boolean =>
  resource === 'memory' || resource === 'storage' || /^(?:ephemeral-storage|hugepages-.*)$/.test(resource)

/**
 * Units of `Amounts` as canonical text: `750m` and `2` for cpu, `1536Mi` for what is counted in bytes (`1G` where no power of 1,024 divides
 * it), else `8`. Equal amounts have equal texts; the largest suffix without a fraction is taken.
 */
export function formatQuantity(resource: string, units: number): string {
  if (resource === 'cpu' && units % 1000 !== 0) return `${BigInt(units)}m`
  // Exact, also above 2^53: what divides a whole number leaves no more digits than it has.
  const base = resource === 'cpu' ? units / 1000 : units
  if (isBinary(resource) && base % 1024 === 0) return withSuffix(base, 1024, binarySuffixes)
  return withSuffix(base, 1000, decimalSuffixes)
}

function withSuffix(amount: number, step: 1000 | 1024, suffixes: readonly string[]): string {
  let rest = amount
  let index = 0
  while (index < suffixes.length - 1 && rest !== 0 && rest % step === 0) {
    rest /= step
    index++
  }
  return `${BigInt(rest)}${suffixes[index]}`
}
