import { md5, sha1 } from '@noble/hashes/legacy.js'
import { sha256, sha512 } from '@noble/hashes/sha2.js'
import { Unknown } from '../../../model/unknown.ts'
import { toBase64, toHex, utf8 } from '../values/bytes.ts'
import { EvaluationError, type Value } from '../values/value.ts'
import { type FunctionDefinition, type FunctionEnvironment, numberParameter, stringAt, stringParameter } from './definition.ts'

type Hash = (bytes: Uint8Array) => Uint8Array

/** The hash of a string's UTF-8 bytes. */
const ofText = (hash: Hash, show: (bytes: Uint8Array) => string): FunctionDefinition => ({
  parameters: [stringParameter()],
  call: (values, { charge }) => {
    const bytes = utf8(stringAt(values, 0))
    charge(bytes.length)
    return show(hash(bytes))
  },
})

/** The hash of a file's bytes. */
const ofFile = (hash: Hash, show: (bytes: Uint8Array) => string): FunctionDefinition => ({
  parameters: [stringParameter('path')],
  call: (values, { files, charge }) => {
    const content = files.read(stringAt(values, 0))
    const bytes = typeof content === 'string' ? utf8(content) : content
    charge(bytes.length)
    return show(hash(bytes))
  },
})

/** A value that is made anew every time Terraform runs. */
const unforeseeable = (parameters: FunctionDefinition, why: string): FunctionDefinition => ({
  ...parameters,
  call: (_: readonly Value[], { name }: FunctionEnvironment) => new Unknown({ kind: 'function', text: `${name}() ${why}` }),
})

/** Namespaces of RFC 4122 that have a name. */
const namespaces: Readonly<Record<string, string>> = {
  dns: '6ba7b8109dad11d180b400c04fd430c8',
  url: '6ba7b8119dad11d180b400c04fd430c8',
  oid: '6ba7b8129dad11d180b400c04fd430c8',
  x500: '6ba7b8149dad11d180b400c04fd430c8',
}

function namespaceBytes(given: string): Uint8Array {
  const hex = Object.hasOwn(namespaces, given) ? namespaces[given] : given.replace(/^urn:uuid:|^\{|\}$/gi, '')
  const digits = hex?.replace(/^(.{8})-(.{4})-(.{4})-(.{4})-(.{12})$/, '$1$2$3$4$5') ?? ''
  if (!/^[0-9a-f]{32}$/i.test(digits)) {
    const reason = [32, 36, 38, 45].includes(given.length) ? 'invalid UUID format' : `invalid UUID length: ${given.length}`
    throw new EvaluationError(`uuidv5() doesn't support namespace ${given} (${reason})`)
  }
  return Uint8Array.from(digits.match(/../g) ?? [], pair => Number.parseInt(pair, 16))
}

function uuidv5(values: readonly Value[]): string {
  const name = utf8(stringAt(values, 1))
  const bytes = sha1(Uint8Array.from([...namespaceBytes(stringAt(values, 0)), ...name])).slice(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return toHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** Hashes and identifiers. */
export const hashFunctions: Readonly<Record<string, FunctionDefinition>> = {
  base64sha256: ofText(sha256, toBase64),
  base64sha512: ofText(sha512, toBase64),
  bcrypt: unforeseeable(
    { parameters: [stringParameter()], variadic: numberParameter('cost'), call: () => null },
    'gives another result every time',
  ),
  filebase64sha256: ofFile(sha256, toBase64),
  filebase64sha512: ofFile(sha512, toBase64),
  filemd5: ofFile(md5, toHex),
  filesha1: ofFile(sha1, toHex),
  filesha256: ofFile(sha256, toHex),
  filesha512: ofFile(sha512, toHex),
  md5: ofText(md5, toHex),
  rsadecrypt: unforeseeable(
    { parameters: [stringParameter('ciphertext'), stringParameter('privatekey')], call: () => null },
    'is not computed without running Terraform',
  ),
  sha1: ofText(sha1, toHex),
  sha256: ofText(sha256, toHex),
  sha512: ofText(sha512, toHex),
  uuid: unforeseeable({ parameters: [], call: () => null }, 'gives another result every time'),
  uuidv5: { parameters: [stringParameter('namespace'), stringParameter('name')], call: uuidv5 },
}
