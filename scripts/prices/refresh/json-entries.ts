import { OfferError } from './offer.ts'

/** What to do with the value at a path: read its entries one by one, hand it over whole, or pass over it. */
export type Visit = 'enter' | 'take' | 'skip'

/** A value that is handed over whole is never longer. */
const longestValue = 4_000_000

/**
 * Reads a JSON object piece by piece and hands over chosen values: a document of gigabytes needs the memory of its largest entry. What is
 * passed over is only checked for balance. Throws OfferError for what is not JSON, and at the end for what was cut off.
 */
export function jsonEntries(
  visit: (path: readonly string[]) => Visit,
  take: (path: readonly string[], value: unknown) => void,
  where: string,
): { write(text: string): void; end(): void } {
  type State = 'root' | 'key' | 'in key' | 'colon' | 'value' | 'in value' | 'after' | 'done'
  let state: State = 'root'
  const path: string[] = []
  let key = ''
  // Of the value that is being read: its text if it is wanted, how deep it is nested, and whether a string is open.
  let wanted = false
  let value = ''
  let depth = 0
  let inString = false
  let isScalar = false

  const wrong = (text: string, at: number): never => {
    throw new OfferError(`${where} is not JSON at "${text.slice(at, at + 40)}"`)
  }
  const parse = (text: string): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      return wrong(text, 0)
    }
  }
  const add = (text: string): void => {
    if (!wanted) return
    value += text
    if (value.length > longestValue) throw new OfferError(`${where} has an entry that is too long: ${path.join('.')}.${key}`)
  }
  const finish = (): void => {
    if (wanted) take([...path, key], parse(value))
    value = ''
    state = 'after'
  }

  /** Reads on in a string from `at`; gives the offset after its closing quote, or the text's end. */
  const readString = (text: string, at: number): number => {
    for (let end = at; end < text.length; end++) {
      if (text[end] === '\\') end++
      else if (text[end] === '"') {
        inString = false
        return end + 1
      }
    }
    return text.length
  }
  const readValue = (text: string, at: number): number => {
    let end = at
    while (end < text.length) {
      if (inString) {
        end = readString(text, end)
        if (!inString && depth === 0) break
        continue
      }
      const character = text[end] ?? ''
      if (isScalar && /[,}\s]/.test(character)) {
        add(text.slice(at, end))
        finish()
        return end
      }
      if (character === '"') inString = true
      else if (character === '{' || character === '[') depth++
      else if (character === '}' || character === ']') depth--
      end++
      if (!isScalar && !inString && depth === 0) break
    }
    add(text.slice(at, end))
    if (!isScalar && !inString && depth === 0) finish()
    return end
  }

  let held = ''
  return {
    write(chunk) {
      // An escape must not be cut in two.
      let text = held + chunk
      const trailing = /\\+$/.exec(text)?.[0].length ?? 0
      held = trailing % 2 === 1 ? '\\' : ''
      if (held !== '') text = text.slice(0, -1)
      for (let at = 0; at < text.length; ) {
        if (state === 'in value') {
          at = readValue(text, at)
          continue
        }
        if (state === 'in key') {
          const end = readString(text, at)
          value += text.slice(at, end)
          at = end
          if (inString) continue
          key = String(parse(value))
          value = ''
          state = 'colon'
          continue
        }
        const character = text[at] ?? ''
        if (/\s/.test(character)) {
          at++
          continue
        }
        if (state === 'root' && character === '{') state = 'key'
        else if (state === 'key' && character === '"') {
          state = 'in key'
          inString = true
          value = '"'
        } else if ((state === 'key' || state === 'after') && character === '}') {
          const left = path.pop()
          state = left === undefined ? 'done' : 'after'
        } else if (state === 'after' && character === ',') state = 'key'
        else if (state === 'colon' && character === ':') state = 'value'
        else if (state === 'value') {
          const what = visit([...path, key])
          if (what === 'enter' && character === '{') {
            path.push(key)
            state = 'key'
          } else {
            wanted = what === 'take'
            isScalar = !/["{[]/.test(character)
            state = 'in value'
            continue
          }
        } else wrong(text, at)
        at++
      }
    },
    end() {
      if (state === 'root') throw new OfferError(`${where} is empty`)
      if (state !== 'done') throw new OfferError(`${where} was cut off`)
    },
  }
}
