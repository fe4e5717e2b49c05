import { Unknown } from '../../../model/unknown.ts'
import { fromBase64, toBase64, utf8 } from '../values/bytes.ts'
import { normalize } from '../values/strings.ts'
import type { Value } from '../values/value.ts'
import { ArgumentError, type FunctionDefinition, type FunctionEnvironment, stringAt, stringParameter } from './definition.ts'

/** IANA names that Terraform knows and the web platform can decode, with the name that messages use. */
const encodings: Readonly<Record<string, { readonly label: string; readonly name: string }>> = {
  'utf-8': { label: 'utf-8', name: 'UTF-8' },
  'utf-16': { label: 'utf-16be', name: 'UTF-16' },
  'utf-16be': { label: 'utf-16be', name: 'UTF-16BE' },
  'utf-16le': { label: 'utf-16le', name: 'UTF-16LE' },
  'us-ascii': { label: 'windows-1252', name: 'US-ASCII' },
  ascii: { label: 'windows-1252', name: 'US-ASCII' },
  'iso-8859-1': { label: 'iso-8859-1', name: 'ISO_8859-1:1987' },
  latin1: { label: 'iso-8859-1', name: 'ISO_8859-1:1987' },
  'iso-8859-2': { label: 'iso-8859-2', name: 'ISO_8859-2:1987' },
  'iso-8859-15': { label: 'iso-8859-15', name: 'ISO-8859-15' },
  'windows-1250': { label: 'windows-1250', name: 'windows-1250' },
  'windows-1251': { label: 'windows-1251', name: 'windows-1251' },
  'windows-1252': { label: 'windows-1252', name: 'windows-1252' },
  'koi8-r': { label: 'koi8-r', name: 'KOI8-R' },
  shift_jis: { label: 'shift_jis', name: 'Shift_JIS' },
  'euc-jp': { label: 'euc-jp', name: 'EUC-JP' },
  'euc-kr': { label: 'euc-kr', name: 'EUC-KR' },
  gbk: { label: 'gbk', name: 'GBK' },
  big5: { label: 'big5', name: 'Big5' },
}

function encodingNamed(given: string, position: number) {
  const key = given.toLowerCase()
  const found = Object.hasOwn(encodings, key) ? encodings[key] : undefined
  if (found !== undefined) return found
  // Terraform knows more of them than we do; those are not known here, rather than wrong.
  if (/^(?:ibm|cp|iso|windows|mac|koi|gb|hz|x-)/i.test(given)) return undefined
  throw new ArgumentError(position, `${JSON.stringify(given)} is not a supported IANA encoding name or alias in this Terraform version`)
}

const notHere = (given: string): Unknown => new Unknown({ kind: 'function', text: `text in the encoding ${given} is not converted here` })

/** What windows-1252 has where ISO 8859-1 has control characters; not every platform's decoder knows. */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

const fromWindows1252 = (bytes: Uint8Array): string =>
  Array.from(bytes, byte => (byte >= 0x80 && byte < 0xa0 ? windows1252[byte - 0x80] : String.fromCharCode(byte))).join('')

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>()

/** Characters to bytes, turned round from what each sequence of one or two bytes decodes to. */
function tableFor(label: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(label)
  if (known !== undefined) return known
  const decoder = new TextDecoder(label)
  const table = new Map<string, readonly number[]>()
  const add = (bytes: readonly number[]): void => {
    const text = label === 'windows-1252' ? fromWindows1252(Uint8Array.from(bytes)) : decoder.decode(Uint8Array.from(bytes))
    if ([...text].length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, bytes)
  }
  for (let byte = 0; byte < 256; byte++) add([byte])
  if (/jis|euc|gbk|big5/.test(label))
    for (let lead = 0x80; lead < 256; lead++) for (let trail = 0x40; trail < 256; trail++) add([lead, trail])
  tables.set(label, table)
  return table
}

function encode(text: string, { label, name }: { readonly label: string; readonly name: string }): Uint8Array {
  if (label === 'utf-8') return utf8(text)
  if (label.startsWith('utf-16')) {
    const units = name === 'UTF-16' ? `\ufeff${text}` : text
    const bytes = new Uint8Array(units.length * 2)
    const view = new DataView(bytes.buffer)
    for (let i = 0; i < units.length; i++) view.setUint16(i * 2, units.charCodeAt(i), label === 'utf-16le')
    return bytes
  }
  const table = tableFor(label)
  const bytes: number[] = []
  for (const letter of text) {
    const code = letter.charCodeAt(0)
    // The web's iso-8859-1 is windows-1252; the true one goes through codes as they are.
    const direct = name === 'US-ASCII' ? 128 : name.startsWith('ISO_8859-1:') ? 256 : 0
    const found = direct > 0 ? (code < direct ? [code] : undefined) : table.get(letter)
    if (found === undefined) throw new ArgumentError(0, `the given string contains characters that cannot be represented in ${name}`)
    bytes.push(...found)
  }
  return Uint8Array.from(bytes)
}

function textencodebase64(values: readonly Value[], { charge }: FunctionEnvironment): Value {
  charge(stringAt(values, 0).length)
  const given = stringAt(values, 1)
  const encoding = encodingNamed(given, 1)
  return encoding === undefined ? notHere(given) : toBase64(encode(stringAt(values, 0), encoding))
}

function textdecodebase64(values: readonly Value[], { charge }: FunctionEnvironment): Value {
  charge(stringAt(values, 0).length)
  const given = stringAt(values, 1)
  const encoding = encodingNamed(given, 1)
  if (encoding === undefined) return notHere(given)
  const bytes = fromBase64(stringAt(values, 0))
  if (!(bytes instanceof Uint8Array))
    throw new ArgumentError(0, `the given value is has an invalid base64 symbol at offset ${bytes.wrongAt}`)
  if (encoding.name.startsWith('ISO_8859-1:')) return normalize(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
  if (encoding.name === 'windows-1252') return normalize(fromWindows1252(bytes))
  const label = encoding.name === 'UTF-16' && bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : encoding.label
  try {
    return normalize(new TextDecoder(label, { fatal: true, ignoreBOM: encoding.name !== 'UTF-16' }).decode(bytes))
  } catch {
    throw new ArgumentError(0, `the given string contains symbols that are not defined for ${encoding.name}`)
  }
}

/** Text in other encodings than UTF-8. */
export const textEncodingFunctions: Readonly<Record<string, FunctionDefinition>> = {
  textdecodebase64: { parameters: [stringParameter('source'), stringParameter('encoding')], call: textdecodebase64 },
  textencodebase64: { parameters: [stringParameter('string'), stringParameter('encoding')], call: textencodebase64 },
}
