/** What may end a scalar: its quote, a line's end as any version of YAML has it, an indicator, a comment. */
const end = String.raw`(?=["']|[ \t]*(?:$|[\r\n\u0085\u2028\u2029,:?#\[\]{}]))`

/** Tells whether one of these words, given as a regular expression, may be a whole scalar of a text: what holds it as one never fails. */
export function wholeScalar(words: string): (text: ScalarText) => boolean {
  // Not where a word starts: to look for that takes several times as long, and hardly any word ends in one of these.
  const pattern = new RegExp(`(?:${words})${end}`)
  return ({ written, meant, encoded }) => encoded || pattern.test(written) || (meant !== undefined && pattern.test(meant))
}

/** A text in which scalars are looked for without parsing it. */
export interface ScalarText {
  readonly written: string
  /** With letters in place of the escapes that stand for them, and lines joined at escaped breaks; undefined where there are none. */
  readonly meant: string | undefined
  /** It holds a scalar in base64, or a tag that may say so: it can hold any word. */
  readonly encoded: boolean
}

/** An escape that stands for a letter, or one that joins two parts of a word. */
const escaped = /\\(?:x|u00|U000000)[4-7]|\w\\[\r\n\u0085\u2028\u2029]/
const escapes = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|[\r\n\u0085\u2028\u2029]\s*)/g
/** From one `!` to the next at most, so that the time stays linear. A handle of one's own may stand for the beginning of the tag. */
const encodes = /![^\s!]*(?:binary|%[\da-fA-F]{2})|^%TAG/m

/** A text as it can be looked through. Linear in its length. */
export const scalarText = (text: string): ScalarText => ({
  written: text,
  meant: escaped.test(text) ? text.replace(escapes, (_, ...digits: (string | undefined)[]) => characterOf(digits.slice(0, 3))) : undefined,
  encoded: text.includes('!') && encodes.test(text),
})

function characterOf(digits: readonly (string | undefined)[]): string {
  const code = Number.parseInt(digits.find(one => one !== undefined) ?? '', 16)
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}
