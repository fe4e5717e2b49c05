import type { Body, Expression, TemplatePart } from '../../../../src/formats/terraform/syntax/ast.ts'

/** The structure of an expression as nested lists in one line: `(+ 1 (* 2 3))`. */
export function outline(node: Expression): string {
  switch (node.kind) {
    case 'literal':
      return node.value !== null && typeof node.value === 'object' ? node.value.number : JSON.stringify(node.value)
    case 'template':
      return list(node.unwrap ? 'unwrap' : 'template', ...node.parts.map(part))
    case 'variable':
      return node.name
    case 'get':
      return list('get', outline(node.object), node.name)
    case 'index':
      return list(node.legacy ? 'legacy-index' : 'index', outline(node.object), outline(node.key))
    case 'splat':
      return list(`${node.style}-splat`, outline(node.object), outline(node.each))
    case 'unary':
      return list(node.operator, outline(node.operand))
    case 'binary':
      return list(node.operator, outline(node.left), outline(node.right))
    case 'conditional':
      return list('if', outline(node.condition), outline(node.then), outline(node.otherwise))
    case 'call':
      return list(`${node.name}()`, ...node.arguments.map(outline), ...(node.spread ? ['...'] : []))
    case 'tuple':
      return `[${node.items.map(outline).join(' ')}]`
    case 'object':
      return `{${node.items.map(({ key, value }) => `${outline(key)}=${outline(value)}`).join(' ')}}`
    case 'for': {
      const result = node.key === undefined ? [outline(node.value)] : [outline(node.key), '=>', outline(node.value)]
      const rest = [...(node.grouped ? ['...'] : []), ...(node.condition === undefined ? [] : ['if', outline(node.condition)])]
      return list(
        'for',
        ...(node.keyName === undefined ? [] : [node.keyName]),
        node.valueName,
        'in',
        outline(node.collection),
        ...result,
        ...rest,
      )
    }
    case 'parentheses':
      return list('parentheses', outline(node.inner))
    case 'json':
      return jsonOutline(node)
  }
}

const list = (...items: readonly string[]): string => `(${items.join(' ')})`

function part(node: TemplatePart): string {
  if (node.kind === 'text') return JSON.stringify(node.text)
  if (node.kind === 'interpolation') return outline(node.value)
  if (node.kind === 'if') return list('%if', outline(node.condition), list(...node.then.map(part)), list(...node.otherwise.map(part)))
  const names = node.keyName === undefined ? [node.valueName] : [node.keyName, node.valueName]
  return list('%for', ...names, outline(node.collection), ...node.parts.map(part))
}

function jsonOutline({ value }: Expression & { kind: 'json' }): string {
  if (value === null || typeof value !== 'object') return `json:${JSON.stringify(value)}`
  if ('number' in value) return `json:${value.number}`
  if ('items' in value) return `json:[${value.items.map(jsonOutline).join(' ')}]`
  return `json:{${value.entries.map(({ key, value: inner }) => `${key}=${jsonOutline(inner)}`).join(' ')}}`
}

/** The lines of a body: arguments with the outline of their values, blocks with what is in them, indented. */
export function bodyOutline(body: Body): readonly string[] {
  const items = [...body.attributes.values(), ...body.blocks].sort((a, b) => a.start - b.start)
  return items.flatMap(item => {
    if ('value' in item) return [`${item.name}: ${outline(item.value)}`]
    return [[item.type, ...item.labels].join('/'), ...bodyOutline(item.body).map(line => `  ${line}`)]
  })
}
