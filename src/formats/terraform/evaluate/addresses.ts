/** Key of one instance: a number with `count`, a string with `for_each`, undefined without either, `*` object where it is not known. */
export type InstanceKey = number | string | undefined | typeof unknownKey

/** The key of the one instance that stands for an unknown number of them. */
export const unknownKey = Symbol('unknown instance key')

const simpleEscapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '"': '\\"', '\\': '\\\\' }
const needsEscape = /["\\$%]|[^\P{C}\p{Co}]|[^\P{Z} ]/u

/** A string as Terraform prints it in an address: `"a\"b"`, with template markers doubled and unprintable characters as `\u00a0`. */
export function quoteKey(text: string): string {
  if (!needsEscape.test(text)) return `"${text}"`
  let quoted = ''
  for (let index = 0; index < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(index) ?? 0)
    index += character.length
    const simple = simpleEscapes[character]
    if (simple !== undefined) quoted += simple
    else if (character === '$' || character === '%') quoted += text[index] === '{' ? character + character : character
    else if (needsEscape.test(character)) {
      const code = character.codePointAt(0) ?? 0
      quoted += code < 0x10000 ? `\\u${code.toString(16).padStart(4, '0')}` : `\\U${code.toString(16).padStart(8, '0')}`
    } else quoted += character
  }
  return `"${quoted}"`
}

/** `[0]`, `["a"]`, `[*]`, or nothing. */
export function formatKey(key: InstanceKey): string {
  if (key === undefined) return ''
  if (key === unknownKey) return '[*]'
  return typeof key === 'number' ? `[${key}]` : `[${quoteKey(key)}]`
}

/** `module.a["x"].module.b` for a call below a module instance (`''` is the root module). */
export const moduleAddress = (parent: string, call: string, key: InstanceKey): string =>
  `${parent === '' ? '' : `${parent}.`}module.${call}${formatKey(key)}`

/** `module.a["x"].aws_instance.web[0]`, or with `data.` for data sources. */
export const resourceAddress = (module: string, mode: 'managed' | 'data', type: string, name: string, key: InstanceKey): string =>
  `${module === '' ? '' : `${module}.`}${mode === 'data' ? 'data.' : ''}${type}.${name}${formatKey(key)}`
