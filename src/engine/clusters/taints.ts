import type { Taint } from '../../model/workload.ts'
import type { Attributes } from '../../resources/attributes.ts'
import { known } from './terraform-view.ts'

const effects: Readonly<Record<string, Taint['effect']>> = {
  NoSchedule: 'NoSchedule',
  NO_SCHEDULE: 'NoSchedule',
  PreferNoSchedule: 'PreferNoSchedule',
  PREFER_NO_SCHEDULE: 'PreferNoSchedule',
  NoExecute: 'NoExecute',
  NO_EXECUTE: 'NoExecute',
}

/** A taint in its parts, as Kubernetes or a cloud's API spells the effect; undefined for an effect that there is not. */
function taintOf(key: string, value: string, effect: string): Taint | undefined {
  const known = Object.hasOwn(effects, effect) ? effects[effect] : undefined
  return known === undefined ? undefined : { key, value, effect: known }
}

/** `dedicated=gpu:NoSchedule`. */
export function parseTaint(text: string): Taint | undefined {
  const [, key = '', value = '', effect = ''] = /^([^=:]+)(?:=([^:]*))?:(\w+)$/.exec(text) ?? []
  return taintOf(key, value, effect)
}

/** The blocks `{ key, value, effect }` of a node group or pool. */
export const taintsOf = (group: Attributes | undefined, block: string): readonly Taint[] =>
  (known(() => group?.blocks(block)) ?? []).flatMap(taint => {
    const part = (name: string): string => known(() => taint.string(name)) ?? ''
    return taintOf(part('key'), part('value'), part('effect')) ?? []
  })
