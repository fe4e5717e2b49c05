import type { AttributeObject, AttributeValue, Resource } from '../../model/resource.ts'
import { isUnknown, type StandIn, Unknown } from '../../model/unknown.ts'
import { readYamlQuickly, type YamlBudget } from '../yaml-quick.ts'
import { isMap, merged, settingOf, stepsOf, type Values, withValue } from './set-values.ts'
import { anyOf, fewestVersions, standIns } from './stand-ins.ts'

export interface ReleaseValues {
  /** All values that the configuration gives. Where some are not known, one version for each stand-in that takes their place. */
  readonly versions: readonly Values[]
  /** Why some are not known. */
  readonly unknown: Unknown | undefined
}

interface Setting {
  readonly name: string
  readonly value: { readonly value: unknown } | Unknown
}

/** The values of a `helm_release`, from `values`, `set`, `set_list`, `set_sensitive` and `set_wo` in Helm's order; Unknown: why they cannot be told. */
export function releaseValues(resource: Resource, budget: YamlBudget): ReleaseValues | Unknown {
  const texts: (Values | Unknown)[] = []
  for (const text of listOf(resource.attributes, 'values')) {
    if (isUnknown(text) && text.parts === undefined) return text
    const read = isUnknown(text) ? text : typeof text === 'string' ? valuesIn(text, budget) : {}
    if (read === undefined) return fault(resource, 'one of its `values` is no map in YAML')
    texts.push(read)
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
  const unknowns = [...texts, ...settings.map(({ value }) => value)].filter(isUnknown)
  if (unknowns.length === 0) return { versions: [versionOf(texts, settings, '', budget) ?? {}], unknown: undefined }
  const unknown = anyOf(unknowns)
  const versions = standIns.map(standIn => versionOf(texts, settings, standIn, budget)).filter(version => version !== undefined)
  return versions.length < fewestVersions ? unknown : { versions, unknown }
}

/** The values with a stand-in for what is not known; undefined: with it one of the texts is no map in YAML. */
function versionOf(
  texts: readonly (Values | Unknown)[],
  settings: readonly Setting[],
  standIn: StandIn,
  budget: YamlBudget,
): Values | undefined {
  let values: Values = {}
  for (const text of texts) {
    const read = isUnknown(text) ? assumedIn(text, standIn, budget) : text
    if (read === undefined) return undefined
    values = merged(values, read)
  }
  return settings.reduce(
    (all, { name, value }) => withValue(all, stepsOf(name) ?? [name], isUnknown(value) ? standIn : value.value),
    values,
  )
}

/** What a text, or all of a list of texts, says with a stand-in. */
function assumedIn({ parts }: Unknown, standIn: StandIn, budget: YamlBudget): Values | undefined {
  let values: Values = {}
  for (const text of [parts?.assuming(standIn)].flat()) {
    const read = typeof text === 'string' ? valuesIn(text, budget) : undefined
    if (read === undefined) return undefined
    values = merged(values, read)
  }
  return values
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
