import type { Unknown } from '../../../model/unknown.ts'
import type { FunctionDefinition } from '../functions/definition.ts'
import { joinTexts, type PartialKey, PartialText } from '../values/partly-known.ts'
import { traits } from '../values/traits.ts'
import { Sequence, type Value } from '../values/value.ts'

/** Where letters of a private plane begin, each of which stands for one missing part while a function runs. */
const firstStandIn = 0xf0000
const mostParts = 1000
const standIns = /[\u{f0000}-\u{ffffd}]/u

/**
 * What a function makes of texts that are partly known, where these go through it as they are (`join`, `format`); undefined where there are
 * none, or where something else is not known.
 */
export function throughFunction({ keepsText }: FunctionDefinition, values: readonly Value[], call: (values: readonly Value[]) => Value) {
  if (keepsText === undefined || !values.some(value => value instanceof PartialText || traits(value).unknown instanceof PartialText)) {
    return undefined
  }
  const parts: PartialText[] = []
  let possible = keepsText(values)
  const standIn = (value: Value): Value => {
    if (value instanceof PartialText) {
      if (standIns.test(value.shown)) possible = false
      const letters = value.pieces.map(piece =>
        typeof piece === 'string' ? piece : String.fromCodePoint(firstStandIn + parts.push(new PartialText(value.cause, [piece])) - 1),
      )
      return letters.join('')
    }
    if (value instanceof Sequence) return new Sequence(value.kind, value.items.map(standIn), value.element)
    if (traits(value).unknown !== undefined || (typeof value === 'string' && standIns.test(value)) || parts.length > mostParts)
      possible = false
    return value
  }
  const plain = values.map(standIn)
  const result = possible ? call(plain) : undefined
  return typeof result === 'string' ? fillIn(result, parts) : undefined
}

/** A text in which stand-ins are texts again. */
function fillIn(text: string, parts: readonly PartialText[]): string | Unknown {
  const pieces: PartialKey[] = []
  let known = ''
  for (const letter of text) {
    const partial = parts[(letter.codePointAt(0) ?? 0) - firstStandIn]
    if (partial === undefined) known += letter
    else {
      pieces.push(known, partial)
      known = ''
    }
  }
  return pieces.length === 0 ? text : joinTexts([...pieces, known])
}
