import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'

/** A JSON value whose shape the description decides. */
export type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [name: string]: Json }
type JsonObject = { readonly [name: string]: Json }

/** An operation of GitHub's API that a request was meant for. */
export interface Operation {
  readonly method: string
  /** As the description writes it: `/repos/{owner}/{repo}/pulls/{pull_number}`. */
  readonly path: string
  readonly parameters: Readonly<Record<string, string>>
}

/** GitHub's own description of its API, as far as Cost Guard uses it. */
export interface ApiDescription {
  match(method: string, path: string): Operation | undefined
  /** What is wrong with a request's query and body, in words. */
  requestErrors(operation: Operation, query: URLSearchParams, body: Json): readonly string[]
  /** What is wrong with an answer. A status that the description does not name has no shape. */
  responseErrors(operation: Operation, status: number, body: Json): readonly string[]
  /** The smallest answer that is right. */
  sample(operation: Operation, status: number): Json
  /** The smallest right value of a named schema: `simple-user`. */
  sampleSchema(name: string): Json
}

const isObject = (value: Json): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value)

const member = (value: Json, name: string): Json => (Array.isArray(value) ? value[Number(name)] : isObject(value) ? value[name] : undefined)

export function readDescription(): ApiDescription {
  const api: Json = JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures', 'github-openapi.json'), 'utf8'))
  const ajv = addFormats.default(new Ajv({ strict: false, allErrors: true }))
  const schemas = withNullTypes(api)
  if (!isObject(api) || !isObject(schemas)) throw new Error('the description is no object')
  ajv.addSchema(schemas, 'api')
  const validators = new Map<string, ValidateFunction>()

  const follow = (pointer: string): { readonly pointer: string; readonly value: Json } => {
    let value: Json = api
    for (const part of pointer.slice(2).split('/')) value = member(value, part.replace(/~1/g, '/').replace(/~0/g, '~'))
    return isObject(value) && typeof value.$ref === 'string' ? follow(value.$ref) : { pointer, value }
  }
  const operationAt = ({ path, method }: Operation): string => `#/paths/${escapePart(path)}/${method.toLowerCase()}`
  const schemaAt = (holder: string): string | undefined => {
    const { pointer, value } = follow(holder)
    const content = isObject(value) ? value.content : undefined
    const [type] = isObject(content) ? Object.keys(content) : []
    return type === undefined ? undefined : `${pointer}/content/${escapePart(type)}/schema`
  }
  const errors = (pointer: string, value: Json): readonly string[] => {
    const validate = validators.get(pointer) ?? ajv.compile({ $ref: `api${pointer}` })
    validators.set(pointer, validate)
    return validate(value) ? [] : (validate.errors ?? []).map(describe)
  }
  const describe = ({ instancePath, message }: ErrorObject): string => `${instancePath} ${message}`

  const paths = isObject(api.paths) ? api.paths : {}
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(isObject(methods) ? methods : {}).map(method => ({
      method: method.toUpperCase(),
      path,
      pattern: new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
    })),
  )

  function sampleOf(pointer: string): Json {
    const { pointer: place, value: schema } = follow(pointer)
    if (!isObject(schema)) return null
    if (schema.nullable === true) return null
    if (Array.isArray(schema.enum)) return schema.enum[0]
    for (const choice of ['oneOf', 'anyOf']) if (Array.isArray(schema[choice])) return sampleOf(`${place}/${choice}/0`)
    if (Array.isArray(schema.allOf)) return Object.assign({}, ...schema.allOf.map((_, index) => sampleOf(`${place}/allOf/${index}`)))
    if (schema.type === 'object' || isObject(schema.properties)) {
      const required = Array.isArray(schema.required) ? schema.required.map(String) : []
      return Object.fromEntries(required.map(name => [name, sampleOf(`${place}/properties/${escapePart(name)}`)]))
    }
    if (schema.type === 'array') return []
    if (schema.type === 'boolean') return false
    if (schema.type === 'integer' || schema.type === 'number') return 1
    if (schema.format === 'uri') return 'https://github.example/x'
    return schema.format === 'date-time' ? '2026-01-01T00:00:00Z' : 'x'
  }

  return {
    match(method, path) {
      for (const route of routes) {
        const found = route.method === method ? route.pattern.exec(path) : null
        if (found !== null) return { method, path: route.path, parameters: { ...found.groups } }
      }
      return undefined
    },
    requestErrors(operation, query, body) {
      const found = follow(operationAt(operation)).value
      const list = isObject(found) && Array.isArray(found.parameters) ? found.parameters : []
      const known = list.map((_, index) => follow(`${operationAt(operation)}/parameters/${index}`))
      const problems = [...query].flatMap(([name, text]) => {
        const parameter = known.find(({ value }) => isObject(value) && value.in === 'query' && value.name === name)
        if (parameter === undefined) return [`there is no query parameter ${name}`]
        const { value: schema } = follow(`${parameter.pointer}/schema`)
        const typed = isObject(schema) && schema.type === 'integer' ? Number(text) : text
        return errors(`${parameter.pointer}/schema`, typed).map(problem => `${name}${problem}`)
      })
      const schema = schemaAt(`${operationAt(operation)}/requestBody`)
      if (schema === undefined) return body === undefined ? problems : [...problems, 'a body is not expected']
      return [...problems, ...errors(schema, body ?? null)]
    },
    responseErrors(operation, status, body) {
      const schema = schemaAt(`${operationAt(operation)}/responses/${status}`)
      return schema === undefined ? [] : errors(schema, body ?? null)
    },
    sample(operation, status) {
      const schema = schemaAt(`${operationAt(operation)}/responses/${status}`)
      return schema === undefined ? undefined : sampleOf(schema)
    },
    sampleSchema: name => sampleOf(`#/components/schemas/${name}`),
  }
}

/** The validator knows `nullable` only beside a type. */
function withNullTypes(value: Json): Json {
  if (Array.isArray(value)) return value.map(withNullTypes)
  if (!isObject(value)) return value
  const { nullable, ...rest } = Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withNullTypes(item)]))
  if (nullable !== true) return { ...rest, ...(nullable === undefined ? {} : { nullable }) }
  return typeof rest.type === 'string' ? { ...rest, nullable } : { anyOf: [rest, { type: 'null' }] }
}

const escapePart = (part: string): string => part.replace(/~/g, '~0').replace(/\//g, '~1')
