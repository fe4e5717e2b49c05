/** A range of addresses: its first address (host bits may be set), and how many leading bits are fixed. */
export interface Prefix {
  readonly address: bigint
  /** 32 or 128. */
  readonly bits: number
  readonly length: number
}

/** Reads `10.0.0.0/8` or `fd00::/8`; undefined if it is neither. Leading zeros are decimal, as Terraform has it. */
export function parsePrefix(text: string): Prefix | undefined {
  const match = /^([0-9a-fA-F.:]{1,60})\/(\d{1,3})$/.exec(text)
  const [, written = '', digits = ''] = match ?? []
  const bits = written.includes(':') ? 128 : 32
  const address = bits === 128 ? parseV6(written) : parseV4(written)
  const length = Number(digits)
  return address === undefined || match === null || length > bits ? undefined : { address, bits, length }
}

function parseV4(text: string): bigint | undefined {
  const parts = text.split('.')
  if (parts.length !== 4) return undefined
  let address = 0n
  for (const part of parts) {
    if (!/^\d{1,10}$/.test(part) || Number(part) > 255) return undefined
    address = (address << 8n) | BigInt(Number(part))
  }
  return address
}

function parseV6(text: string): bigint | undefined {
  let source = text
  const v4 = /(?<=:)\d+(?:\.\d+){3}$/.exec(text)?.[0]
  if (v4 !== undefined) {
    const tail = parseV4(v4)
    if (tail === undefined) return undefined
    source = `${text.slice(0, -v4.length)}${(tail >> 16n).toString(16)}:${(tail & 0xffffn).toString(16)}`
  }
  const halves = source.split('::')
  if (halves.length > 2) return undefined
  const [head = [], tail = []] = halves.map(half => (half === '' ? [] : half.split(':')))
  const missing = 8 - head.length - tail.length
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined
  let address = 0n
  for (const group of [...head, ...Array.from({ length: missing }, () => '0'), ...tail]) {
    if (!/^[0-9a-fA-F]{1,4}$/.test(group)) return undefined
    address = (address << 16n) | BigInt(`0x${group}`)
  }
  return address
}

/** An address as Go prints it: the longest run of zero groups of IPv6 is `::`. */
export function formatAddress(address: bigint, bits: number): string {
  if (bits === 32) return [24n, 16n, 8n, 0n].map(shift => String((address >> shift) & 0xffn)).join('.')
  const groups = Array.from({ length: 8 }, (_, i) => ((address >> BigInt(112 - 16 * i)) & 0xffffn).toString(16))
  let best = { start: 0, length: 1 }
  for (let start = 0; start < 8; start++) {
    let length = 0
    while (groups[start + length] === '0') length++
    if (length > best.length) best = { start, length }
  }
  if (best.length < 2) return groups.join(':')
  return `${groups.slice(0, best.start).join(':')}::${groups.slice(best.start + best.length).join(':')}`
}

/** The prefix's first address. */
export const firstAddress = ({ address, bits, length }: Prefix): bigint => {
  const hostBits = BigInt(bits - length)
  return (address >> hostBits) << hostBits
}

export const formatPrefix = (prefix: Prefix): string => `${formatAddress(firstAddress(prefix), prefix.bits)}/${prefix.length}`
