/** Values of a release: what `values` texts hold, and `set` blocks change. */
export type Values = Readonly<Record<string, unknown>>

/** A step of a path: a key of a map, or an index of a list. */
type Step = string | number

const maxSteps = 50
const maxIndex = 1_000

export const isMap = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Maps are merged, everything else of `over` wins, as Helm does with values files in order. */
export function merged(under: Values, over: Values): Values {
  const keys = [...new Set([...Object.keys(under), ...Object.keys(over)])]
  return Object.fromEntries(keys.map(key => [key, chosen(own(under, key), own(over, key), Object.hasOwn(over, key))]))
}

const own = (map: Values, key: string): unknown => (Object.hasOwn(map, key) ? map[key] : undefined)
const chosen = (under: unknown, over: unknown, given: boolean): unknown =>
  !given ? under : isMap(under) && isMap(over) ? merged(under, over) : over

/**
 * The steps of a name such as `ingress.hosts[0].host` or `nodeSelector.kubernetes\.io/arch`; undefined: it is none.
 * https://helm.sh/docs/intro/using_helm/#the-format-and-limitations-of---set
 */
export function stepsOf(name: string): readonly Step[] | undefined {
  const steps: Step[] = []
  const pattern = /(?:^|\.)((?:[^.[\]\\=,]|\\.)+)|\[(\d{1,4})\]/gy
  while (pattern.lastIndex < name.length) {
    const match = pattern.exec(name)
    if (match === null || steps.length >= maxSteps) return undefined
    const [, key, index] = match
    if (key !== undefined) steps.push(key.replace(/\\(.)/g, '$1'))
    else if (Number(index) > maxIndex) return undefined
    else steps.push(Number(index))
  }
  return steps.length === 0 || typeof steps[0] === 'number' ? undefined : steps
}

/** A copy of values with one of them set. */
export const withValue = (values: Values, steps: readonly Step[], value: unknown): Values => put(values, steps, value) as Values

function put(target: unknown, [step, ...rest]: readonly Step[], value: unknown): unknown {
  if (step === undefined) return value
  if (typeof step === 'string') {
    const map = isMap(target) ? target : {}
    return Object.fromEntries([...Object.entries(map).filter(([key]) => key !== step), [step, put(own(map, step), rest, value)]])
  }
  const list: readonly unknown[] = Array.isArray(target) ? target : []
  return Array.from({ length: Math.max(list.length, step + 1) }, (_, index) =>
    index === step ? put(list[index], rest, value) : (list[index] ?? null),
  )
}

/** What Helm makes of a text that is set: a number, `true`, `{a,b}` …; undefined: it sets more than one value. */
export function settingOf(text: string, type: string | undefined): { readonly value: unknown } | undefined {
  if (type === 'literal') return { value: text }
  const typed = type === 'string' ? unescaped : scalarOf
  const [, items] = /^\{(.*)\}$/s.exec(text) ?? []
  if (items !== undefined) return { value: items === '' ? [] : items.split(/(?<!\\),/).map(typed) }
  return /(?<!\\),/.test(text) ? undefined : { value: typed(text) }
}

const unescaped = (text: string): string => text.replace(/\\(.)/gs, '$1')

function scalarOf(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true'
  if (text === 'null') return null
  return /^(?:0|-?[1-9]\d{0,14})$/.test(text) ? Number(text) : unescaped(text)
}
