import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Gap, Resource } from '../../model/resource.ts'
import { plannedAttributes, sensitiveAttributes } from './attributes.ts'
import { isCertain } from './certain.ts'
import { imagePlatforms, imageSource } from './image-source.ts'
import { objectAt, textAt } from './json.ts'
import { moduleScopes, resourceIn } from './module-scope.ts'
import { type ObjectState, type PlannedChange, readPlanFile } from './plan-file.ts'
import { providerFinder } from './provider.ts'
import { placeOf, resolveReference, withoutKey } from './reference.ts'
import { planRegion } from './region.ts'
import { planTags } from './tags.ts'
import { untold, writtenResource } from './written.ts'

/** Both sides of a plan. A resource that moved has its old address before and `movedFrom` after. */
export interface PlanReading {
  readonly before: readonly Resource[]
  readonly after: readonly Resource[]
  /** What is absent after although it goes on to exist. */
  readonly gaps: readonly Gap[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads what `terraform show -json PLANFILE` prints: the managed resources before and after the change. Data sources and deposed objects are
 * left out. `path` is what locations say: a plan knows no source lines.
 */
export function readPlan(text: string, path = 'plan.json'): PlanReading {
  const { changes, configuration, variables, priorState, diagnostics } = readPlanFile(text, path)
  const scopes = moduleScopes(configuration)
  const platforms = imagePlatforms(priorState)
  const lookup = { scopes, onlyInstance: onlyInstances(changes) }
  const providerOf = providerFinder({ configuration, variables, scopes })

  const resource = (change: PlannedChange, state: ObjectState, side: 'before' | 'after'): Resource => {
    const { type, name } = change
    const scope = scopes(change.moduleAddress)
    const configured = scope === undefined ? undefined : resourceIn(scope, type, name)
    const place = scope === undefined ? undefined : placeOf(change.address, configured, scope)
    const address = side === 'before' ? (change.previousAddress ?? change.address) : change.address
    const expressions = objectAt(configured, 'expressions')
    const planned = plannedAttributes({
      address,
      values: state.values,
      unknown: side === 'before' ? undefined : change.unknown,
      written: configured === undefined ? untold : writtenResource(expressions ?? {}),
      referenceOf: expression => (place === undefined ? undefined : resolveReference(expression, place, lookup)),
      isCertain: expression => place !== undefined && isCertain(expression, place),
    })
    const attributes = { ...planned, ...imageSource({ attributes: planned, expressions, scope, platforms }) }
    const provider = providerOf(change.providerName, textAt(configured, 'provider_config_key'))
    return {
      address,
      type,
      provider: provider.cloud,
      region: planRegion(provider, attributes),
      attributes,
      sensitive: sensitiveAttributes(state.sensitive),
      tags: planTags(provider, type, attributes),
      location: { file: path, line: 1 },
      module: scope?.directory ?? '',
      ...(side === 'after' && change.previousAddress !== undefined ? { movedFrom: change.previousAddress } : {}),
    }
  }

  const before: Resource[] = []
  const after: Resource[] = []
  for (const change of changes) {
    if (change.before !== undefined) before.push(resource(change, change.before, 'before'))
    if (change.after !== undefined) after.push(resource(change, change.after, 'after'))
  }
  const gaps = changes.flatMap(({ address, forgotten }) =>
    forgotten ? [{ address, cause: 'no longer managed', left: true } as const] : [],
  )
  return { before, after, gaps, diagnostics }
}

/** Finds the only instance of a resource that the plan has after the change. */
function onlyInstances(changes: readonly PlannedChange[]): (address: string) => string | undefined {
  const found = new Map<string, string | undefined>()
  for (const { address, after } of changes) {
    const base = withoutKey(address)
    if (after !== undefined) found.set(base, found.has(base) ? undefined : address)
  }
  return address => found.get(address)
}
