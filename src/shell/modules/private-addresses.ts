import { type LookupAddress, lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** `local`: this machine or a private network. `never`: link-local, where clouds keep their machines' credentials, and what is no host at all. */
export type AddressKind = 'public' | 'local' | 'never'

/** Sorts an IP address. */
export function addressKind(address: string): AddressKind {
  // What a mapped or translated address stands for counts.
  const [, mapped] = /^(?:::ffff:|64:ff9b::)(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? []
  const plain = mapped ?? address.replace(/%.*$/, '')
  const family = isIP(plain) === 6 ? 'ipv6' : 'ipv4'
  if (isIP(plain) === 0 || never.check(plain, family)) return 'never'
  return local.check(plain, family) ? 'local' : 'public'
}

const listOf = (subnets: readonly (readonly [string, number])[]): BlockList => {
  const list = new BlockList()
  for (const [network, prefix] of subnets) list.addSubnet(network, prefix, isIP(network) === 6 ? 'ipv6' : 'ipv4')
  return list
}

const local = listOf([
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['::1', 128],
  ['fc00::', 7],
])

const never = listOf([
  ['0.0.0.0', 8],
  ['169.254.0.0', 16],
  ['224.0.0.0', 3],
  ['::', 128],
  // Translated and tunnelled IPv4 addresses that are not written as such.
  ['64:ff9b::', 96],
  ['2002::', 16],
  ['fe80::', 10],
  ['ff00::', 8],
])

/** An address that must not be connected to. The message is a clause. */
export class RefusedAddress extends Error {
  override readonly name = 'RefusedAddress'
}

const mayUse = (address: string, allowLocal: boolean): boolean => {
  const kind = addressKind(address)
  return kind === 'public' || (kind === 'local' && allowLocal)
}

const withoutBrackets = (host: string): string => host.replace(/^\[|\]$/g, '')

/** Name resolution for one connection that ends in RefusedAddress instead of an address that must not be connected to. */
export const guardedLookup =
  (allowLocal: boolean): LookupFunction =>
  (host, options, answer) => {
    lookup(host, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error !== null) return answer(error, '', 0)
      const refused = addresses.find(({ address }) => !mayUse(address, allowLocal))
      const [first] = addresses
      if (refused !== undefined || first === undefined) return answer(new RefusedAddress(refusal(host)), '', 0)
      if (options.all === true) answer(null, addresses)
      else answer(null, first.address, first.family)
    })
  }

const refusal = (host: string): string => `${host} is in a private network`

/** Throws RefusedAddress for a URL's host that is an address which must not be connected to: those are not looked up. */
export function assertAddress(host: string, allowLocal: boolean): void {
  const address = withoutBrackets(host)
  if (isIP(address) !== 0 && !mayUse(address, allowLocal)) throw new RefusedAddress(refusal(host))
}

/** The same for any host that another program will connect to. A name that cannot be resolved here may be an alias of that program, and passes. */
export async function assertHost(host: string, allowLocal: boolean): Promise<void> {
  assertAddress(host, allowLocal)
  if (isIP(withoutBrackets(host)) !== 0) return
  const addresses = await new Promise<readonly LookupAddress[]>(found => lookup(host, { all: true }, (_, all = []) => found(all)))
  if (addresses.some(({ address }) => !mayUse(address, allowLocal))) throw new RefusedAddress(refusal(host))
}
