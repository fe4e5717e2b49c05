import { join } from 'node:path'
import { parseConfig } from '../../src/config/load.ts'
import { checkPolicies, type PolicyInput, type PolicyResult } from '../../src/engine/check.ts'
import { diffResources } from '../../src/engine/diff.ts'
import { totalOf } from '../../src/engine/totals.ts'
import { usDollar } from '../../src/model/currency.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { LineItem } from '../../src/model/line-item.ts'
import { decimal, sum, zero } from '../../src/model/money.ts'
import type { PricedResource, ProjectReport, ResourceState } from '../../src/model/report.ts'
import type { AttributeObject, Gap, Input, Provider, Tag } from '../../src/model/resource.ts'
import type { FileRead } from '../../src/model/source-tree.ts'
import { type Cause, Unknown } from '../../src/model/unknown.ts'
import { priceFiles } from '../../src/shell/price-files.ts'

const price = { sku: 'x', region: 'eu-west-1', table: 'x', source: 'x', date: '2026-01-01' }
const line = { description: 'Cost', unit: 'months', path: [], usageBased: false }

export const unknown = (text = 'var.common_tags is not set', reference?: string): Unknown =>
  new Unknown({ kind: 'variable', text }, reference === undefined ? undefined : { address: reference, attribute: 'id' })

export interface Spec {
  readonly cost?: number
  /** Tags, or Unknown where all of them are. `from` is `default_tags` for keys listed in `defaults`. */
  readonly tags?: Readonly<Record<string, string | Unknown>> | undefined
  readonly defaults?: readonly string[]
  /** Where a tag comes from, by key, where that is neither `tags` nor `default_tags`. */
  readonly from?: Readonly<Record<string, string>>
  readonly incomplete?: Unknown
  readonly attributes?: AttributeObject
  readonly sensitive?: readonly string[]
  readonly region?: string | Unknown
  readonly file?: string
  readonly line?: number
  readonly inputs?: readonly Input[]
  readonly movedFrom?: string
  readonly state?: ResourceState
  /** A further line of this kind. */
  readonly also?: 'unpriced' | 'usage' | Cause
}

/** A priced resource of a made-up cost. The type is what stands before the last dot of the address, or its kind: `Deployment/shop/web`. */
export function resource(address: string, spec: Spec = {}): PricedResource {
  const type = address.includes('/')
    ? `kubernetes:${address.split('/')[0]}`
    : (address
        .replace(/\[.*?\]/g, '')
        .split('.')
        .at(-2) ?? '')
  const provider = ((type.startsWith('null_') ? 'none' : type.split(/[_:]/)[0]) ?? 'none') as Provider
  const { cost = 0, tags, defaults = [], from = {}, also, incomplete } = spec
  const entries = new Map<string, Tag>(
    Object.entries(tags ?? {}).map(([key, value]) => [
      key,
      { value, from: from[key] ?? (defaults.includes(key) ? 'default_tags' : 'tags') },
    ]),
  )
  const lines: LineItem[] = []
  if (cost > 0) lines.push({ ...line, state: 'priced', quantity: decimal(1), unitPrice: decimal(cost), monthlyCost: decimal(cost), price })
  if (also === 'unpriced')
    lines.push({ ...line, description: 'More', state: 'unpriced', sku: 'x', region: 'x', reason: 'no row', nearest: [] })
  else if (also === 'usage') lines.push({ ...line, description: 'More', state: 'usage', usageKey: 'k', unitPrice: decimal(1), price })
  else if (also !== undefined) lines.push({ ...line, description: 'More', state: 'unknown', cause: also })
  const monthlyCost = sum(lines.map(item => (item.state === 'priced' ? item.monthlyCost : zero)))
  const counts = { usageBased: also === 'usage' ? 1 : 0, unpriced: also === 'unpriced' ? 1 : 0, unknown: typeof also === 'object' ? 1 : 0 }
  return {
    resource: {
      address,
      type,
      provider,
      region: spec.region ?? 'eu-west-1',
      ...(spec.inputs === undefined ? {} : { inputs: spec.inputs }),
      attributes: spec.attributes ?? {},
      sensitive: new Set(spec.sensitive ?? []),
      tags: tags === undefined && incomplete === undefined ? undefined : { entries, ...(incomplete === undefined ? {} : { incomplete }) },
      location: { file: spec.file ?? 'main.tf', line: spec.line ?? 1 },
      module: '',
      ...(spec.movedFrom === undefined ? {} : { movedFrom: spec.movedFrom }),
    },
    state: spec.state ?? (lines.length === 0 ? 'free' : 'priced'),
    lines,
    monthlyCost,
    counts,
    ...(typeof also === 'object' ? { range: { low: monthlyCost, expected: monthlyCost, high: undefined, causes: [also] } } : {}),
    reads: new Map(),
  }
}

type Resources = Readonly<Record<string, Spec>>

/** A project with what is on each side, by address. A side left out does not exist. */
export function project(
  name: string,
  sides: { readonly base?: Resources; readonly head?: Resources; readonly gaps?: readonly Gap[]; readonly baseGaps?: readonly Gap[] },
  more: Partial<ProjectReport> = {},
): ProjectReport {
  const side = (resources: Resources = {}, gaps: readonly Gap[] = []) => ({
    resources: Object.entries(resources).map(([address, spec]) => resource(address, spec)),
    gaps,
  })
  const resources = diffResources(side(sides.base, sides.baseGaps), side(sides.head, sides.gaps))
  return {
    name,
    path: name,
    kind: 'terraform',
    inBase: sides.base !== undefined,
    inHead: sides.head !== undefined,
    resources,
    totals: totalOf(resources),
    unread: [],
    ...more,
  }
}

const files = priceFiles(join(import.meta.dirname, '../../pricing-data'))

interface Given extends Partial<Omit<PolicyInput, 'projects' | 'config' | 'readBaseFile'>> {
  readonly baseFiles?: Readonly<Record<string, string>>
}

/** Checks projects against a configuration in YAML (what follows `version: 1`). */
export function check(
  yaml: string,
  projects: readonly ProjectReport[],
  { baseFiles = {}, asOf = '2026-11-23', currency = usDollar, ...rest }: Given = {},
): PolicyResult {
  const readBaseFile = (path: string): FileRead => {
    const text = Object.hasOwn(baseFiles, path) ? baseFiles[path] : undefined
    return text === undefined ? { state: 'missing' } : { state: 'text', text }
  }
  return checkPolicies({
    projects,
    config: parseConfig(`version: 1\n${yaml}`, 'cost-guard.yml').config,
    currency,
    asOf,
    readBaseFile,
    files,
    ...rest,
  })
}

/** Findings as text, one a line: `fail introduced aws_instance.a team: `team` is missing | add … | $10`. */
export const lines = ({ findings }: PolicyResult): readonly string[] =>
  findings.map(
    ({ level, age, address, key, message, fix, exempted, ahead }) =>
      `${level} ${age} ${address ?? '-'} ${key ?? '-'}: ${message}${fix === undefined ? '' : ` | ${fix}`}${ahead === undefined ? '' : ` | ${ahead}`}${exempted === undefined ? '' : ` | exempted by ${exempted.owner}, ${exempted.daysLeft} days left`}`,
  )

export const messages = ({ findings }: PolicyResult): readonly string[] => findings.map(({ message }: Finding) => message)
export const summaries = ({ outcomes }: PolicyResult): readonly string[] =>
  outcomes.map(({ policy, result, summary }) => `${policy} ${result}: ${summary}`)
