import { type Cause, Unknown } from '../../../model/unknown.ts'
import type { Value } from './value.ts'

/** A part of a text of which only its name for people and its length in characters are known. */
interface MissingPart {
  readonly name: string
  readonly length: number
}

/**
 * A text that is known but for parts of a known length, such as the account's id. To everything that does not ask for it, it is just
 * unknown, so that it never decides anything; it may be put into a longer text and be shown as a key.
 */
export class PartialText extends Unknown {
  readonly pieces: readonly (string | MissingPart)[]
  /** The text with a name in angle brackets for each part: `logs-<account-id>`. Only for people to read. */
  readonly shown: string
  /** Characters of the real text. */
  readonly length: number

  constructor(cause: Cause, pieces: PartialText['pieces']) {
    super(cause)
    this.pieces = pieces
    this.shown = pieces.map(piece => (typeof piece === 'string' ? piece : `<${piece.name}>`)).join('')
    this.length = pieces.reduce((sum, { length }) => sum + length, 0)
  }
}

/** A key of an object, map or set, of which parts may not be known. */
export type PartialKey = string | PartialText

/** A mapping with keys that are partly known, in the order that they show in. To everything that does not ask for its entries, it is just unknown. */
export class PartialMap extends Unknown {
  readonly entries: readonly (readonly [PartialKey, Value])[]

  constructor(cause: Cause, entries: PartialMap['entries']) {
    super(cause)
    this.entries = entries
  }
}

/** A part of a text that is not known but for its length in characters. */
export const missingText = (cause: Cause, name: string, length: number): PartialText => new PartialText(cause, [{ name, length }])

/** A text in more pieces is just unknown. */
const mostPieces = 200

/** Texts one after another, at least one of which is partly known. */
export function joinTexts(texts: readonly PartialKey[]): Unknown {
  const partial = texts.find(isPartialText)
  if (partial === undefined) throw new TypeError('no text is partly known')
  const joined: (string | MissingPart)[] = []
  for (const piece of texts.flatMap(piecesOf)) {
    const last = joined.at(-1)
    if (typeof piece === 'string' && typeof last === 'string') joined[joined.length - 1] = last + piece
    else if (piece !== '') joined.push(piece)
  }
  return joined.length > mostPieces ? new Unknown(partial.cause) : new PartialText(partial.cause, joined)
}

const piecesOf = (text: PartialKey): PartialText['pieces'] => (typeof text === 'string' ? [text] : text.pieces)

export const isPartialText = (value: unknown): value is PartialText => value instanceof PartialText
export const shownKey = (key: PartialKey): string => (typeof key === 'string' ? key : key.shown)

/** Whether two keys are certainly the same, certainly different, or neither. */
export function compareKeys(a: PartialKey, b: PartialKey): 'same' | 'different' | 'unclear' {
  if (typeof a === 'string' && typeof b === 'string') return a === b ? 'same' : 'different'
  if (a.length !== b.length) return 'different'
  const [ours, theirs] = [piecesOf(a), piecesOf(b)]
  if (!mayMeet(ours[0], theirs[0], 'startsWith') || !mayMeet(ours.at(-1), theirs.at(-1), 'endsWith')) return 'different'
  return samePieces(ours, theirs) ? 'same' : 'unclear'
}

/** Whether two texts that begin, or end, with these pieces may be equal there. */
function mayMeet(a: string | MissingPart | undefined, b: string | MissingPart | undefined, test: 'startsWith' | 'endsWith'): boolean {
  if (typeof a !== 'string' || typeof b !== 'string') return true
  return a[test](b) || b[test](a)
}

const samePieces = (a: PartialText['pieces'], b: PartialText['pieces']): boolean =>
  a.length === b.length && a.every((piece, i) => nameOf(piece) === nameOf(b[i] ?? '') && typeof piece === typeof b[i])
const nameOf = (piece: string | MissingPart): string => (typeof piece === 'string' ? piece : piece.name)

/** Every key is compared with every other, so that there may not be many. */
const mostKeys = 300

/** Steps that it takes to tell so many keys apart. */
export const comparingSteps = (keys: number): number => (Math.min(keys, mostKeys) ** 2) >> 3

/** Entries of which later ones replace earlier ones of the same key; undefined where it is not clear whether two keys are one. */
export function distinctEntries(entries: Iterable<readonly [PartialKey, Value]>): readonly (readonly [PartialKey, Value])[] | undefined {
  const kept: (readonly [PartialKey, Value])[] = []
  for (const entry of entries) {
    if (kept.length >= mostKeys) return undefined
    const relations = kept.map(([key]) => compareKeys(key, entry[0]))
    if (relations.includes('unclear')) return undefined
    const place = relations.indexOf('same')
    if (place < 0) kept.push(entry)
    else kept[place] = entry
  }
  return kept.sort(([a], [b]) => (shownKey(a) < shownKey(b) ? -1 : 1))
}

/** A mapping of entries, at least one of whose keys is partly known; nothing but unknown where it is not clear how many there are. */
export function partialMap(entries: readonly (readonly [PartialKey, Value])[]): Unknown {
  const { cause } = joinTexts(entries.map(([key]) => key))
  const distinct = distinctEntries(entries)
  return distinct === undefined ? new Unknown(cause) : new PartialMap(cause, distinct)
}
