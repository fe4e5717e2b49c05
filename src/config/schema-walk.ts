/** A node of a JSON Schema, as far as it is needed to say which keys are possible. */
export interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly additionalProperties?: SchemaNode | boolean
  readonly items?: SchemaNode
  readonly oneOf?: readonly SchemaNode[]
  readonly anyOf?: readonly SchemaNode[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
}

/** The schema of the part of a document at a path; of alternatives the one whose constants (`kind`) the document has. */
export function schemaAt(schema: SchemaNode, data: unknown, path: readonly (string | number)[]): SchemaNode | undefined {
  let node: SchemaNode | undefined = choose(schema, data)
  let value = data
  for (const step of path) {
    if (node === undefined) return undefined
    value =
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string | number, unknown>)[step]
        : undefined
    const { properties = {}, additionalProperties } = node
    const next: SchemaNode | undefined =
      typeof step === 'number'
        ? node.items
        : Object.hasOwn(properties, step)
          ? properties[step]
          : typeof additionalProperties === 'object'
            ? additionalProperties
            : undefined
    node = choose(next, value)
  }
  return node
}

function choose(node: SchemaNode | undefined, value: unknown): SchemaNode | undefined {
  const alternatives = node?.oneOf ?? node?.anyOf
  if (alternatives === undefined) return node
  const fields = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  return (
    alternatives.find(({ properties = {} }) => {
      const constants = Object.entries(properties).filter(([, property]) => property.const !== undefined)
      return constants.length > 0 && constants.every(([key, property]) => Object.hasOwn(fields, key) && fields[key] === property.const)
    }) ?? node
  )
}

/** The constants that a property has in the alternatives of a node: all values of `kind`. */
export const constantsOf = (node: SchemaNode | undefined, property: string): readonly string[] =>
  (node?.oneOf ?? node?.anyOf ?? []).flatMap(({ properties = {} }) => {
    const value = Object.hasOwn(properties, property) ? properties[property]?.const : undefined
    return typeof value === 'string' ? [value] : []
  })
