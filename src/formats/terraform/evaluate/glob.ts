import { EvaluationError } from '../values/value.ts'

const maxAlternatives = 1000

/**
 * A matcher for `fileset` patterns: `*` and `?` within a name, `**` for any directories, `{a,b}` alternatives, `[a-z]` classes.
 * Its work grows with pattern times path and no faster. Throws EvaluationError for a pattern that is not valid.
 */
export function globPattern(pattern: string): (path: string) => boolean {
  const alternatives = expandBraces(pattern).map(alternative => alternative.split('/').map(readName))
  return path => {
    const names = path.split('/')
    return alternatives.some(parts => matchesAll(parts, names, part => part === 'any directories', matchesName))
  }
}

type Token = { readonly text: string } | { readonly class: RegExp } | 'any one' | 'any many'
type NamePattern = readonly Token[] | 'any directories'

const invalid = (): EvaluationError => new EvaluationError('failed to glob pattern: syntax error in pattern')

/** `a{b,c}` to `ab` and `ac`; braces may nest. */
function expandBraces(pattern: string): readonly string[] {
  const open = pattern.indexOf('{')
  if (open < 0) return [pattern]
  let depth = 0
  let start = open + 1
  const choices: string[] = []
  for (let index = open; index < pattern.length; index++) {
    const character = pattern[index]
    if (character === '{') depth++
    else if (character === '}') depth--
    if (depth === 0 || (depth === 1 && character === ',')) {
      choices.push(pattern.slice(start, index))
      start = index + 1
    }
    if (depth > 0) continue
    const rest = expandBraces(pattern.slice(index + 1))
    const expanded = choices.flatMap(expandBraces)
    if (expanded.length * rest.length > maxAlternatives) throw new EvaluationError('the pattern has too many alternatives')
    return expanded.flatMap(choice => rest.map(end => pattern.slice(0, open) + choice + end))
  }
  throw invalid()
}

function readName(name: string): NamePattern {
  if (name === '**') return 'any directories'
  const tokens: Token[] = []
  for (let index = 0; index < name.length; index++) {
    const character = name[index] ?? ''
    if (character === '*') tokens.push('any many')
    else if (character === '?') tokens.push('any one')
    else if (character === '[') {
      const end = name.indexOf(']', index + 2)
      if (end < 0) throw invalid()
      tokens.push({ class: characterClass(name.slice(index + 1, end)) })
      index = end
    } else tokens.push({ text: character === '\\' ? (name[++index] ?? '\\') : character })
  }
  return tokens
}

function characterClass(inside: string): RegExp {
  const negated = inside.startsWith('^') || inside.startsWith('!')
  try {
    return new RegExp(`^[${negated ? '^' : ''}${inside.slice(negated ? 1 : 0).replace(/[\\[\]^]/g, '\\$&')}]$`, 'u')
  } catch {
    throw invalid()
  }
}

const matchesName = (pattern: NamePattern, name: string): boolean =>
  pattern !== 'any directories' && matchesAll(pattern, [...name], token => token === 'any many', matchesCharacter)

function matchesCharacter(token: Token, character: string): boolean {
  if (token === 'any one') return true
  if (typeof token === 'string') return false
  return 'text' in token ? token.text === character : token.class.test(character)
}

/** Matches parts one to one with items, where some parts stand for any number of items; goes back to the last of those only. */
function matchesAll<P, I>(
  parts: readonly P[],
  items: readonly I[],
  isMany: (part: P) => boolean,
  matches: (part: P, item: I) => boolean,
): boolean {
  let part = 0
  let retryPart = -1
  let retryItem = 0
  for (let item = 0; item < items.length; ) {
    const current = parts[part]
    if (current !== undefined && isMany(current)) {
      retryPart = part++
      retryItem = item
    } else if (current !== undefined && matches(current, items[item] as I)) {
      part++
      item++
    } else if (retryPart >= 0) {
      part = retryPart + 1
      item = ++retryItem
    } else return false
  }
  while (part < parts.length && isMany(parts[part] as P)) part++
  return part === parts.length
}
