import type { Attribute, Block, Body, Expression, For, JsonValue, Literal, Template, TemplatePart } from './ast.ts'
import { jsonKey, jsonString } from './json-text.ts'

/** A body in native syntax, two spaces an indentation level, in the order of the source. Comments and the way strings were written are gone. */
export function printBody({ attributes, blocks }: Body, indentation = ''): string {
  const items = [...attributes.values(), ...blocks].sort((a, b) => a.start - b.start)
  return items.map(item => ('labels' in item ? printBlock(item, indentation) : printAttribute(item, indentation))).join('')
}

const printAttribute = ({ name, value }: Attribute, indentation: string): string => `${indentation}${name} = ${printExpression(value)}\n`

function printBlock({ type, labels, body }: Block, indentation: string): string {
  const header = [type, ...labels.map(quoted)].join(' ')
  const content = printBody(body, `${indentation}  `)
  return content === '' ? `${indentation}${header} {}\n` : `${indentation}${header} {\n${content}${indentation}}\n`
}

/** An expression in native syntax, on one line. */
export function printExpression(node: Expression): string {
  switch (node.kind) {
    case 'literal':
      return printLiteral(node)
    case 'template':
      return printTemplate(node)
    case 'variable':
      // The element that a splat goes over is not written.
      return node.name === '*' ? '' : node.name
    case 'get':
      return `${printExpression(node.object)}.${node.name}`
    case 'index':
      return node.legacy
        ? `${printExpression(node.object)} .${printExpression(node.key)}`
        : `${printExpression(node.object)}[${printExpression(node.key)}]`
    case 'splat':
      return `${printExpression(node.object)}${node.style === 'full' ? '[*]' : '.*'}${printExpression(node.each)}`
    case 'unary':
      return `${node.operator}${printExpression(node.operand)}`
    case 'binary':
      return `${printExpression(node.left)} ${node.operator} ${printExpression(node.right)}`
    case 'conditional':
      return `${printExpression(node.condition)} ? ${printExpression(node.then)} : ${printExpression(node.otherwise)}`
    case 'call':
      return `${node.name}(${node.arguments.map(printExpression).join(', ')}${node.spread ? '...' : ''})`
    case 'tuple':
      return `[${node.items.map(printExpression).join(', ')}]`
    case 'object':
      return printEntries(node.items.map(({ key, value }) => [printExpression(key), printExpression(value)]))
    case 'for':
      return printFor(node)
    case 'parentheses':
      return `(${printExpression(node.inner)})`
    case 'json':
      return printJson(node)
  }
}

const printEntries = (entries: readonly (readonly [key: string, value: string])[]): string =>
  entries.length === 0 ? '{}' : `{ ${entries.map(([key, value]) => `${key} = ${value}`).join(', ')} }`

function printLiteral({ value }: Literal): string {
  if (typeof value === 'string') return quoted(value)
  return value !== null && typeof value === 'object' ? value.number : String(value)
}

function printFor({ keyName, valueName, collection, key, value, grouped, condition }: For): string {
  const names = keyName === undefined ? valueName : `${keyName}, ${valueName}`
  const result = key === undefined ? printExpression(value) : `${printExpression(key)} => ${printExpression(value)}${grouped ? '...' : ''}`
  const rest = `for ${names} in ${printExpression(collection)} : ${result}${condition === undefined ? '' : ` if ${printExpression(condition)}`}`
  return key === undefined ? `[${rest}]` : `{ ${rest} }`
}

function printJson(node: JsonValue): string {
  const { value } = node
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string')
    return printExpression(jsonString(node)?.expression ?? { kind: 'literal', value, start: node.start, end: node.end })
  if ('number' in value) return value.number
  if ('items' in value) return `[${value.items.map(printJson).join(', ')}]`
  return printEntries(
    value.entries.map(entry => {
      const key = jsonKey(entry).expression
      return [key === undefined ? quoted(entry.key) : printExpression(key), printJson(entry.value)]
    }),
  )
}

function printTemplate({ parts, unwrap }: Template): string {
  const [first] = parts
  // A stripped space keeps a template of one interpolation from handing its value through as it is.
  const only = !unwrap && parts.length === 1 && first?.kind === 'interpolation'
  return only ? `" \${~ ${printExpression(first.value)}}"` : `"${parts.map(printPart).join('')}"`
}

function printPart(part: TemplatePart): string {
  switch (part.kind) {
    case 'text':
      return escaped(part.text)
    case 'interpolation':
      return `\${${printExpression(part.value)}}`
    case 'if': {
      const otherwise = part.otherwise.length === 0 ? '' : `%{ else }${part.otherwise.map(printPart).join('')}`
      return `%{ if ${printExpression(part.condition)} }${part.then.map(printPart).join('')}${otherwise}%{ endif }`
    }
    case 'for': {
      const names = part.keyName === undefined ? part.valueName : `${part.keyName}, ${part.valueName}`
      return `%{ for ${names} in ${printExpression(part.collection)} }${part.parts.map(printPart).join('')}%{ endfor }`
    }
  }
}

const quoted = (text: string): string => `"${escaped(text)}"`

const names: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '"': '\\"', '\\': '\\\\' }
const codeOf = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/** Text as it stands between quotes. A `$` or `%` at the end is escaped too: a sequence may follow it. */
function escaped(text: string): string {
  return text
    .replace(/["\\\n\r\t]/g, character => names[character] ?? character)
    .replace(/[\p{Cc}\ufeff]/gu, codeOf)
    .replace(/[$%](?=\{)/g, '$&$&')
    .replace(/[$%]$/, codeOf)
}
