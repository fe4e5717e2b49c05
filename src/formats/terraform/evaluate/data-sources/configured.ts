import { type Cause, Unknown } from '../../../../model/unknown.ts'
import { formatNumber, isNumber } from '../../values/numbers.ts'
import { isMapping, isSensitive, isSequence, type Mapping, type Value } from '../../values/value.ts'

/** Thrown by readers of a data source's configuration where a part of it is not known, or is nothing that the provider accepts. Not an Error: no stack is taken. */
export class NotCertain {
  readonly cause: Cause

  constructor(cause: Cause) {
    this.cause = cause
  }
}

/** What a data source's configuration says, read as plain data; remembers whether a part of it was sensitive. */
export interface ConfigurationReader {
  sensitive: boolean
}

const refused = (): NotCertain => new NotCertain({ kind: 'error', text: 'its configuration is not valid' })

function plain(reader: ConfigurationReader, value: Value): Exclude<Value, Unknown> {
  if (isSensitive(value)) reader.sensitive = true
  const inner = isSensitive(value) ? value.value : value
  if (inner instanceof Unknown) throw new NotCertain(inner.cause)
  return inner
}

/** A string, or what converts to one; null and what is not set are undefined. Throws NotCertain. */
export function textIn(reader: ConfigurationReader, marked: Value | undefined): string | undefined {
  const value = plain(reader, marked ?? null)
  if (value === null || typeof value === 'string') return value ?? undefined
  if (typeof value === 'boolean') return String(value)
  if (isNumber(value)) return formatNumber(value)
  throw refused()
}

/** The elements of a list or set; none where it is not set. Throws NotCertain. */
export function itemsIn(reader: ConfigurationReader, marked: Value | undefined): readonly Value[] {
  const value = plain(reader, marked ?? null)
  if (value === null) return []
  if (isSequence(value)) return value.items
  throw refused()
}

/** Strings of a list or set. Throws NotCertain, also for null in it. */
export const textsIn = (reader: ConfigurationReader, marked: Value | undefined): readonly string[] =>
  itemsIn(reader, marked).map(item => {
    const text = textIn(reader, item)
    if (text === undefined) throw refused()
    return text
  })

/** Nested blocks; JSON syntax allows a single one as an object. Throws NotCertain. */
export function blocksIn(reader: ConfigurationReader, marked: Value | undefined): readonly Mapping[] {
  const value = plain(reader, marked ?? null)
  if (isMapping(value)) return [value]
  return itemsIn(reader, value).map(item => {
    const block = plain(reader, item)
    if (!isMapping(block)) throw refused()
    return block
  })
}

/** A string that must be set. Throws NotCertain. */
export function requiredText(reader: ConfigurationReader, marked: Value | undefined): string {
  const text = textIn(reader, marked)
  if (text === undefined) throw refused()
  return text
}
