import type { AttributeObject, AttributeValue, Resource } from '../../model/resource.ts'
import { isUnknown, Unknown } from '../../model/unknown.ts'
import { readYamlQuickly, type YamlBudget } from '../yaml-quick.ts'
import { isMap, merged, settingOf, stepsOf, type Values, withValue } from './set-values.ts'

export interface ReleaseValues {
  /** All values that the configuration gives. Where some are not known, one version for each stand-in that takes their place. */
  readonly versions: readonly Values[]
  /** Why some are not known. */
  readonly unknown: Unknown | undefined
}

/**
 * What stands in for a value that is not known: a text, a number and nothing. What a chart makes of all of them alike does not depend on
 * the value; the rest is not known.
 */
const standIns: readonly unknown[] = ['not-known', 7, '']

interface Setting {
  readonly name: string
  readonly value: { readonly value: unknown } | Unknown
}

/** The values of a `helm_release`, from `values`, `set`, `set_list`, `set_sensitive` and `set_wo` in Helm's order; Unknown: why they cannot be told. */
export function releaseValues(resource: Resource, budget: YamlBudget): ReleaseValues | Unknown {
  let values: Values = {}
  for (const text of listOf(resource.attributes, 'values')) {
    if (isUnknown(text)) return text
    const read = typeof text === 'string' ? valuesIn(text, budget) : {}
    if (read === undefined) return fault(resource, 'one of its `values` is no map in YAML')
    values = merged(values, read)
  }
  const settings: Setting[] = []
  for (const [name, isList] of kinds) {
    for (const block of listOf(resource.attributes, name)) {
      if (isUnknown(block)) return block
      if (!isObject(block)) continue
      const setting = settingIn(resource, block, isList)
      if (isUnknown(setting)) return setting
      settings.push(setting)
    }
  }
  const unknown = settings.map(({ value }) => value).find(isUnknown)
  const versions = (unknown === undefined ? [undefined] : standIns).map(standIn =>
    settings.reduce((all, { name, value }) => withValue(all, stepsOf(name) ?? [name], isUnknown(value) ? standIn : value.value), values),
  )
  return { versions, unknown }
}

const kinds = [
  ['set', false],
  ['set_list', true],
  ['set_sensitive', false],
  ['set_wo', false],
] as const

function settingIn(resource: Resource, block: AttributeObject, isList: boolean): Setting | Unknown {
  const { name, value, type } = block
  if (isUnknown(name)) return name
  if (typeof name !== 'string' || stepsOf(name) === undefined) return fault(resource, 'a name that it sets cannot be read')
  if (isList) {
    const items = listOf(block, 'value')
    const unknown = items.find(isUnknown)
    return { name, value: unknown ?? { value: items.map(item => settingOf(String(item), undefined)?.value ?? String(item)) } }
  }
  if (isUnknown(value)) return { name, value }
  const setting = settingOf(value === undefined || value === null ? '' : String(value), typeof type === 'string' ? type : undefined)
  return setting === undefined ? fault(resource, `what it sets \`${name.slice(0, 60)}\` to has a comma`) : { name, value: setting }
}

const maxCharacters = 1_000_000

function valuesIn(text: string, budget: YamlBudget): Values | undefined {
  if (text.trim() === '') return {}
  const { data, problems } = readYamlQuickly(text, '', { duplicates: 'note', maxCharacters }, budget)
  if (problems.some(({ severity }) => severity === 'error')) return undefined
  return data === null || data === undefined ? {} : isMap(data) ? data : undefined
}

const isObject = (value: AttributeValue | undefined): value is AttributeObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isUnknown(value)

/** An attribute as a list: blocks, or texts. */
function listOf(attributes: AttributeObject, name: string): readonly AttributeValue[] {
  const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

export const fault = ({ address, location }: Resource, why: string): Unknown =>
  new Unknown({ kind: 'error', text: `what ${address} creates is not known: ${why}`, location })
