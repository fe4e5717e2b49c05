import Big from 'big.js'
import { EvaluationError } from './value.ts'

/**
 * Terraform computes with binary floats of 512 bits. A number is kept as the shortest decimal that denotes such a float, as Go prints it;
 * arithmetic goes through the float itself, so that `1/3*3` is 1 and `1.1*1.1` has the digits that Terraform shows.
 */
export interface Float512 {
  /** Signed, at most 512 bits. */
  readonly mantissa: bigint
  /** The value is `mantissa * 2 ** exponent`. */
  readonly exponent: number
}

const precision = 512
/** Beyond this many binary digits before or behind the point a number is refused: Terraform would go on, at a price in time. */
const mostBits = 4_000
export const mostDecimalExponent = 1_100

const tooLarge = () => new EvaluationError('a number is too large or too small to compute with')

const bitLength = (magnitude: bigint): number => {
  if (magnitude === 0n) return 0
  const hex = magnitude.toString(16)
  return hex.length * 4 - Math.clz32(Number.parseInt(hex[0] ?? '0', 16)) + 28
}

/** The float nearest to `numerator / denominator`, ties to even. Throws EvaluationError for numbers beyond our bounds. */
export function nearestFloat(numerator: bigint, denominator: bigint): Float512 {
  if (numerator === 0n) return { mantissa: 0n, exponent: 0 }
  const negative = numerator < 0n
  let n = negative ? -numerator : numerator
  let d = denominator
  const shift = precision + 2 - (bitLength(n) - bitLength(d))
  if (shift > 0) n <<= BigInt(shift)
  else d <<= BigInt(-shift)
  let quotient = n / d
  const inexact = n % d !== 0n
  let exponent = -shift
  const excess = BigInt(bitLength(quotient) - precision)
  const rest = quotient & ((1n << excess) - 1n)
  const half = 1n << (excess - 1n)
  quotient >>= excess
  exponent += Number(excess)
  if (rest > half || (rest === half && (inexact || (quotient & 1n) === 1n))) quotient += 1n
  if (Math.abs(exponent + precision) > mostBits) throw tooLarge()
  return { mantissa: negative ? -quotient : quotient, exponent }
}

/** The float that a decimal denotes. */
export function fromDecimal(value: Big): Float512 {
  const scale = value.e - (value.c.length - 1)
  if (Math.abs(value.e) > mostDecimalExponent) throw tooLarge()
  const digits = BigInt(value.c.join('')) * BigInt(value.s)
  return scale >= 0 ? nearestFloat(digits * 10n ** BigInt(scale), 1n) : nearestFloat(digits, 10n ** BigInt(-scale))
}

/** The shortest decimal that denotes the float, after Go's `big.Float.Text('f', -1)`. */
export function toDecimal({ mantissa, exponent }: Float512, bits = precision): Big {
  if (mantissa === 0n) return new Big(0)
  const negative = mantissa < 0n
  let magnitude = negative ? -mantissa : mantissa
  const padding = bits - bitLength(magnitude)
  magnitude <<= BigInt(padding)
  // One bit more than the precision: the neighbours' midpoints are then one unit away.
  const unit = exponent - padding - 1
  const scaled = (x: bigint): string => (unit >= 0 ? x << BigInt(unit) : x * 5n ** BigInt(-unit)).toString()
  const digits = scaled(magnitude * 2n)
  const pointFromRight = unit >= 0 ? 0 : -unit
  const shortest = shortestDigits(digits, scaled(magnitude * 2n - 1n), scaled(magnitude * 2n + 1n), (magnitude & 1n) === 0n)
  const text = `${shortest.digits}e${digits.length - pointFromRight - shortest.digits.length + shortest.carry}`
  return new Big(negative ? `-${text}` : text)
}

/** A finite double as Go prints one that it made a big number of: the shortest digits for 53 bits. */
export function fromDoublePrecision(value: number): Big {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value)
  const bits = view.getBigUint64(0)
  const fraction = bits & 0xfffffffffffffn
  const biased = Number((bits >> 52n) & 0x7ffn)
  const mantissa = biased === 0 ? fraction : fraction | 0x10000000000000n
  return toDecimal({ mantissa: value < 0 ? -mantissa : mantissa, exponent: Math.max(biased, 1) - 1075 }, 53)
}

const withoutTrailingZeros = (digits: string): string => {
  let end = digits.length
  while (end > 1 && digits[end - 1] === '0') end--
  return digits.slice(0, end)
}

function shortestDigits(exact: string, below: string, above: string, inclusive: boolean): { digits: string; carry: number } {
  const digits = withoutTrailingZeros(exact)
  const lower = withoutTrailingZeros(below)
  const upper = withoutTrailingZeros(above)
  for (let i = 0; i < digits.length; i++) {
    const m = digits.charCodeAt(i)
    const l = i < lower.length ? lower.charCodeAt(i) : 48
    const u = i < upper.length ? upper.charCodeAt(i) : 48
    const down = l !== m || (inclusive && i + 1 === lower.length)
    const up = m !== u && (inclusive || m + 1 < u || i + 1 < upper.length)
    if (!down && !up) continue
    const head = digits.slice(0, i + 1)
    if (!up || (down && !roundsUp(digits, i + 1))) return { digits: head, carry: 0 }
    const raised = (BigInt(head) + 1n).toString()
    return { digits: raised, carry: raised.length - head.length }
  }
  return { digits, carry: 0 }
}

/** Whether the digits from `at` on are more than half a unit of the digit before, or exactly half behind an odd digit. */
function roundsUp(digits: string, at: number): boolean {
  const next = digits.charCodeAt(at)
  if (at >= digits.length) return false
  if (next === 53 && at + 1 === digits.length) return (digits.charCodeAt(at - 1) & 1) === 1
  return next >= 53
}
