import { expect, test } from '@jest/globals'
import { addressKind, assertAddress, assertHost, RefusedAddress } from '../../../src/shell/modules/private-addresses.ts'

test.each([
  ['140.82.121.4', 'public'],
  ['172.32.0.1', 'public'],
  ['2606:50c0:8000::153', 'public'],
  ['127.0.0.1', 'local'],
  ['10.1.2.3', 'local'],
  ['172.31.255.255', 'local'],
  ['192.168.0.1', 'local'],
  ['100.64.0.1', 'local'],
  ['::1', 'local'],
  ['fd00::1', 'local'],
  ['::ffff:10.0.0.1', 'local'],
  ['::ffff:7f00:1', 'local'],
  ['169.254.169.254', 'never'],
  ['::ffff:169.254.169.254', 'never'],
  ['::ffff:a9fe:a9fe', 'never'],
  ['64:ff9b::a9fe:a9fe', 'never'],
  ['fe80::1%eth0', 'never'],
  ['0.0.0.0', 'never'],
  ['::', 'never'],
  ['255.255.255.255', 'never'],
  ['example.com', 'never'],
])('%s is %s', (address, kind) => {
  expect(addressKind(address)).toBe(kind)
})

test('a host that is an address is checked without a look-up, and link-local ones never pass', () => {
  expect(() => assertAddress('127.0.0.1', false)).toThrow(RefusedAddress)
  expect(() => assertAddress('[::1]', false)).toThrow('[::1] is in a private network')
  expect(() => assertAddress('169.254.169.254', true)).toThrow(RefusedAddress)
  expect(() => assertAddress('127.0.0.1', true)).not.toThrow()
  expect(() => assertAddress('example.com', false)).not.toThrow()
})

test('a name is what it resolves to', async () => {
  await expect(assertHost('localhost', false)).rejects.toThrow(RefusedAddress)
  await expect(assertHost('localhost', true)).resolves.toBeUndefined()
})
