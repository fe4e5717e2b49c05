import type { Provider, Tags } from '../../model/resource.ts'
import { type Cause, Unknown } from '../../model/unknown.ts'
import { list, quote } from '../wording.ts'
import { isSpellingOf, makeNearMissOfKey, makeNearMissOfValue } from './near-miss.ts'
import type { TagRule } from './rule.ts'

/** What a rule says of one resource's tags. `key` is the one to use in the resource's cloud. */
export type TagVerdict =
  | { readonly state: 'ok' }
  | { readonly state: 'cannot-tell'; readonly key: string; readonly cause: Cause }
  /** `missing`: nothing is set, so that a default would mend it. `set` is the key that is set and is wrong, or has a wrong value. */
  | {
      readonly state: 'violation'
      readonly key: string
      readonly missing: boolean
      readonly set?: string
      readonly message: string
      readonly edit: string
    }

const ok: TagVerdict = { state: 'ok' }
const placeholders = new Set(['tbd', 'todo', 'n/a', 'unknown', 'none', 'changeme'])

/** Makes the judge of one rule in one cloud. `taken` are the keys of all rules there, which are never taken for a misspelling of another. */
export function makeTagJudge(
  rule: TagRule,
  provider: Provider,
  taken: ReadonlySet<string>,
): (tags: Tags, sensitive: boolean) => TagVerdict {
  const { required, values, pattern } = rule
  const keys = rule.keysFor(provider)
  const preferred = keys[0] ?? rule.key
  const constrained = values !== undefined || pattern !== undefined
  const meant = makeNearMissOfValue(values ?? new Set())
  const misspelt = makeNearMissOfKey(preferred, taken)

  const absent = (tags: Tags): TagVerdict => {
    const key = preferred
    if (tags.incomplete !== undefined) return required || constrained ? { state: 'cannot-tell', key, cause: tags.incomplete.cause } : ok
    const near = misspelt(tags.entries.keys())
    if (near !== undefined && (required || isSpellingOf(near, key))) {
      const message = `${quote(key)} is missing; ${quote(near)} is not the same key`
      return { state: 'violation', key, missing: false, set: near, message, edit: `rename ${quote(near)} to ${quote(key)}` }
    }
    return required ? { state: 'violation', key, missing: true, message: `${quote(key)} is missing`, edit: `add ${quote(key)}` } : ok
  }

  const wrong = (key: string, value: string, sensitive: boolean): TagVerdict => {
    const edit = `correct ${quote(key)}`
    const violation = { state: 'violation', key, missing: false, set: key } as const
    if (sensitive) return { ...violation, message: `${quote(key)} has a value (sensitive) that is not allowed`, edit }
    const says = `${quote(key)} is ${quote(value)}`
    const near = meant(value)
    if (near !== undefined)
      return {
        ...violation,
        message: `${says}, which is not allowed; did you mean ${quote(near)}?`,
        edit: `set ${quote(key)} to ${quote(near)}`,
      }
    if (values === undefined) return { ...violation, message: `${says}, which does not match ${quote(pattern?.text ?? '')}`, edit }
    const allowed = list([...values].map(quote), 6, pattern === undefined ? 'and' : 'or')
    const orPattern = pattern === undefined ? '' : `, or what matches ${quote(pattern.text)}`
    return { ...violation, message: `${says}; allowed ${values.size === 1 ? 'is' : 'are'} ${allowed}${orPattern}`, edit }
  }

  return (tags, sensitive) => {
    const key = keys.find(name => tags.entries.has(name)) ?? preferred
    const tag = tags.entries.get(key)
    if (tag === undefined) return absent(tags)
    const { value, from } = tag
    if (value instanceof Unknown) return constrained ? { state: 'cannot-tell', key, cause: value.cause } : ok
    if (values?.has(value)) return ok
    // The resource's own tags, which are not known, may say better.
    if (tags.incomplete !== undefined && from.startsWith('default_') && constrained)
      return pattern?.matches(value) ? ok : { state: 'cannot-tell', key, cause: tags.incomplete.cause }
    const blank = value.trim() === ''
    if (blank || placeholders.has(value.trim().toLowerCase())) {
      if (!required) return ok
      const message = blank ? `${quote(key)} is empty` : `${quote(key)} is ${quote(value)}, which only holds the place of a value`
      return { state: 'violation', key, missing: false, set: key, message, edit: `give ${quote(key)} a value` }
    }
    if (!constrained || pattern?.matches(value)) return ok
    return wrong(key, value, sensitive)
  }
}
