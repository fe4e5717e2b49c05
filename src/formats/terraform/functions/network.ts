import { isInteger, toBigInt } from '../values/numbers.ts'
import { EvaluationError, Sequence, type Value } from '../values/value.ts'
import {
  ArgumentError,
  type FunctionDefinition,
  notWhole,
  numberAt,
  numberParameter,
  stringAt,
  stringParameter,
  taking,
} from './definition.ts'
import { firstAddress, formatAddress, formatPrefix, type Prefix, parsePrefix } from './ip-address.ts'

function prefixAt(values: readonly Value[]): Prefix {
  const text = stringAt(values, 0)
  const prefix = parsePrefix(text)
  if (prefix === undefined) throw new EvaluationError(`invalid CIDR expression: invalid CIDR address: ${text}`)
  return prefix
}

function wholeAt(values: readonly Value[], position: number): bigint {
  const value = numberAt(values, position)
  if (!isInteger(value)) throw new EvaluationError(notWhole)
  return toBigInt(value)
}

function cidrhost(values: readonly Value[]): string {
  const prefix = prefixAt(values)
  const { bits, length } = prefix
  const host = wholeAt(values, 1)
  const hosts = 1n << BigInt(bits - length)
  if (host < 0n ? -host > hosts : host >= hosts) {
    const shown = host < 0n ? -host - hosts : host
    throw new EvaluationError(`prefix of ${length} does not accommodate a host numbered ${host < 0n ? -shown : shown}`)
  }
  return formatAddress(firstAddress(prefix) + (host < 0n ? hosts + host : host), bits)
}

function cidrnetmask(values: readonly Value[]): string {
  const prefix = prefixAt(values)
  if (prefix.bits !== 32) throw new EvaluationError(`IPv6 addresses cannot have a netmask: ${stringAt(values, 0)}`)
  return formatAddress(((1n << BigInt(prefix.length)) - 1n) << BigInt(32 - prefix.length), 32)
}

function cidrsubnet(values: readonly Value[]): string {
  const prefix = prefixAt(values)
  const extra = wholeAt(values, 1)
  const number = wholeAt(values, 2)
  const length = prefix.length + Number(extra)
  if (length > prefix.bits) throw new EvaluationError(`insufficient address space to extend prefix of ${prefix.length} by ${extra}`)
  if (length < 0) throw new EvaluationError(`prefix of ${prefix.length} can't be extended by ${extra}`)
  if (extra >= 0n && number >= 1n << extra) {
    throw new EvaluationError(`prefix extension of ${extra} does not accommodate a subnet numbered ${number}`)
  }
  // A negative number runs into the sign, in Terraform too.
  const address = firstAddress(prefix) | (number << BigInt(prefix.bits - length))
  return formatPrefix({ ...prefix, address: address < 0n ? -address : address, length })
}

function cidrsubnets(values: readonly Value[]): Value {
  const whole = prefixAt(values)
  const end = firstAddress(whole) + (1n << BigInt(whole.bits - whole.length))
  const subnets: string[] = []
  let next = firstAddress(whole)
  let current = ''
  for (let position = 1; position < values.length; position++) {
    const extra = wholeAt(values, position)
    if (extra < 1n) throw new ArgumentError(position, 'must extend prefix by at least one bit')
    if (extra > 32n) throw new ArgumentError(position, 'may not extend prefix by more than 32 bits')
    const length = whole.length + Number(extra)
    if (length > whole.bits) {
      const kind = whole.bits === 32 ? 'IPv4' : 'IPv6'
      throw new ArgumentError(position, `would extend prefix to ${length} bits, which is too long for an ${kind} address`)
    }
    const size = 1n << BigInt(whole.bits - length)
    const start = ((next + size - 1n) / size) * size
    if (start + size > end) {
      throw new ArgumentError(position, `not enough remaining address space for a subnet with a prefix of ${length} bits after ${current}`)
    }
    current = formatPrefix({ address: start, bits: whole.bits, length })
    subnets.push(current)
    next = start + size
  }
  return new Sequence('list', subnets, 'string')
}

const prefixParameter = stringParameter('prefix')

/** Calculations with ranges of IP addresses, versions 4 and 6. */
export const networkFunctions: Readonly<Record<string, FunctionDefinition>> = {
  cidrhost: { parameters: [prefixParameter, numberParameter('hostnum')], call: taking(40, cidrhost) },
  cidrnetmask: { parameters: [prefixParameter], call: taking(40, cidrnetmask) },
  cidrsubnet: { parameters: [prefixParameter, numberParameter('newbits'), numberParameter('netnum')], call: taking(40, cidrsubnet) },
  cidrsubnets: {
    parameters: [prefixParameter],
    variadic: numberParameter('newbits'),
    call: (values, { charge }) => {
      charge(values.length * 40)
      return cidrsubnets(values)
    },
  },
}
