import { Unknown } from '../../../../model/unknown.ts'
import { markSensitive } from '../../values/traits.ts'
import type { Mapping, Value } from '../../values/value.ts'
import type { ResourceInstance } from '../resource-node.ts'
import { blocksIn, type ConfigurationReader, itemsIn, NotCertain, requiredText, textIn, textsIn } from './configured.ts'
import { crc32 } from './crc32.ts'
import { type Condition, lastFirst, mergePolicies, type Policy, type Principal, type Statement, type Texts } from './policy.ts'
import { policyJson } from './policy-json.ts'
import { readPolicy } from './policy-source.ts'
import { inSetOrder, stringsInSetOrder } from './set-order.ts'

const defaultVersion = '2012-10-17'
const oldVersion = '2008-10-17'

interface Rendered {
  readonly json: Value
  readonly minified_json: Value
  readonly id: Value
}

const documents = new WeakMap<ResourceInstance, Rendered>()

/** `aws_iam_policy_document`: its JSON as the AWS provider 5 renders it, wholly unknown where any part is. */
export function policyDocument(instance: ResourceInstance, path: string): Value | undefined {
  if (path === 'version') return defaultVersion
  if (path === 'statement.effect') return 'Allow'
  if (path !== 'json' && path !== 'minified_json' && path !== 'id') return undefined
  let rendered = documents.get(instance)
  if (rendered === undefined) {
    rendered = render(instance)
    documents.set(instance, rendered)
  }
  return rendered[path]
}

const everywhere = (value: Value): Rendered => ({ json: value, minified_json: value, id: value })

function render(instance: ResourceInstance): Rendered {
  const reader: ConfigurationReader = { sensitive: false }
  try {
    const { json, minified } = policyJson(wholePolicy(instance, reader))
    const { characters } = instance.module.run.limits
    if (json.length > characters) {
      return everywhere(new Unknown({ kind: 'limit', text: `${instance.address} has more than ${characters} characters` }))
    }
    const mark = (text: string): Value => (reader.sensitive ? markSensitive(text) : text)
    return { json: mark(json), minified_json: mark(minified), id: mark(String(crc32(json))) }
  } catch (error) {
    if (error instanceof NotCertain) return everywhere(new Unknown(error.cause))
    throw error
  }
}

function wholePolicy(instance: ResourceInstance, reader: ConfigurationReader): Policy {
  const get = (name: string): Value | undefined => instance.configured(name)
  const refuse = (why: string): never => {
    throw new NotCertain({ kind: 'error', text: `${instance.address} ${why}` })
  }
  const { limits, meter } = instance.module.run
  let size = 0
  const read = (name: string): readonly Policy[] =>
    itemsIn(reader, get(name)).flatMap(item => {
      const text = textIn(reader, item)
      if (text === undefined) return []
      size += text.length
      if (size > limits.characters) refuse('merges documents that are too large')
      // Merging is no expression: what it takes is counted here, so that documents of documents end.
      meter.steps += Math.ceil(text.length / 16)
      return readPolicy(text) ?? refuse(`has an entry of ${name} that cannot be read as a policy`)
    })
  // Arguments of older providers, whose rules are others.
  if (get('source_json') !== undefined || get('override_json') !== undefined) refuse('uses arguments of an older provider')
  const version = textIn(reader, get('version')) ?? defaultVersion
  const statements = blocksIn(reader, get('statement')).map(block => statementOf(reader, block, version))
  const sources = read('source_policy_documents')
  const overrides = read('override_policy_documents')
  for (const group of [statements, sources.flatMap(source => source.statements)]) {
    const sids = group.map(({ sid }) => sid).filter(sid => sid !== '')
    if (new Set(sids).size < sids.length) refuse('has two statements with one sid')
  }
  return mergePolicies([...sources, { version, id: textIn(reader, get('policy_id')) ?? '', statements }, ...overrides])
}

function statementOf(reader: ConfigurationReader, { entries }: Mapping, version: string): Statement {
  /** Policy variables are written `&{}`, since `${}` is Terraform's own. */
  const withVariables = (texts: readonly string[]): readonly string[] => {
    if (version === oldVersion && texts.some(text => text.includes('&{')))
      throw new NotCertain({ kind: 'error', text: `policies of version ${oldVersion} have no variables` })
    return texts.map(text => text.replaceAll('&{', '${'))
  }
  const set = (name: string): readonly string[] => lastFirst([...new Set(textsIn(reader, entries.get(name)))])
  const written = (texts: readonly string[]): Texts | undefined => (texts.length === 0 ? undefined : single(texts))
  const principals = (name: string): readonly Principal[] =>
    inSetOrder(
      blocksIn(reader, entries.get(name)).map(block => ({
        type: requiredText(reader, block.entries.get('type')),
        identifiers: stringsInSetOrder(textsIn(reader, block.entries.get('identifiers'))),
      })),
      ({ type, identifiers }) => `identifiers:{${identifiers.map(text => `${text};`).join('')}};type:${type};`,
    ).map(({ type, identifiers }) => ({ type, identifiers: single(withVariables(lastFirst(identifiers))) }))
  const conditions = (): readonly Condition[] =>
    inSetOrder(
      blocksIn(reader, entries.get('condition')).map(block => ({
        test: requiredText(reader, block.entries.get('test')),
        variable: requiredText(reader, block.entries.get('variable')),
        values: textsIn(reader, block.entries.get('values')),
      })),
      ({ test, variable, values }) => `test:${test};values:(${values.map(text => `${text};`).join('')});variable:${variable};`,
    ).map(({ values, ...condition }) => ({ ...condition, values: single(withVariables(values)) }))
  return {
    sid: textIn(reader, entries.get('sid')) ?? '',
    effect: textIn(reader, entries.get('effect')) ?? 'Allow',
    actions: written(set('actions')),
    notActions: written(set('not_actions')),
    resources: written(withVariables(set('resources'))),
    notResources: written(withVariables(set('not_resources'))),
    principals: principals('principals'),
    notPrincipals: principals('not_principals'),
    conditions: conditions(),
  }
}

/** One alone is written without a list. */
const single = (texts: readonly string[]): Texts => (texts.length === 1 && texts[0] !== undefined ? texts[0] : texts)
