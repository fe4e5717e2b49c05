/** A version as Terraform reads it: numbers, of which missing ones count as 0, and a pre-release. Build metadata does not count. */
export interface Version {
  /** As it was written. */
  readonly text: string
  readonly segments: readonly number[]
  readonly prerelease: string
  /** How many numbers were written: what `~>` leaves open depends on it. */
  readonly written: number
}

interface Constraint {
  readonly operator: Operator
  readonly version: Version
}

type Operator = '=' | '!=' | '>' | '>=' | '<' | '<=' | '~>'

/** undefined for text that is no version: `latest`, `1.x`. */
export function parseVersion(text: string): Version | undefined {
  const [, numbers, prerelease = ''] =
    /^v?(\d{1,15}(?:\.\d{1,15}){0,9})(?:-([0-9A-Za-z~-]+(?:\.[0-9A-Za-z~-]+)*))?(?:\+[0-9A-Za-z.-]*)?$/.exec(text.trim()) ?? []
  if (numbers === undefined) return undefined
  const segments = numbers.split('.').map(Number)
  const written = segments.length
  while (segments.length < 3) segments.push(0)
  return { text: text.trim(), segments, prerelease, written }
}

/** Negative where `a` is the older one. A pre-release is older than its release. */
export function compareVersions(a: Version, b: Version): number {
  for (let index = 0; index < Math.max(a.segments.length, b.segments.length); index++) {
    const difference = (a.segments[index] ?? 0) - (b.segments[index] ?? 0)
    if (difference !== 0) return difference
  }
  return comparePrereleases(a.prerelease, b.prerelease)
}

function comparePrereleases(a: string, b: string): number {
  if (a === b) return 0
  if (a === '') return 1
  if (b === '') return -1
  const left = a.split('.')
  const right = b.split('.')
  for (const [index, one] of left.entries()) {
    const other = right[index]
    if (other === undefined) return 1
    if (one === other) continue
    const numeric = [one, other].map(part => /^\d+$/.test(part))
    if (numeric[0] === true && numeric[1] === true) return Number(one) - Number(other)
    // Numbers come before words.
    if (numeric[0] !== numeric[1]) return numeric[0] === true ? -1 : 1
    return one < other ? -1 : 1
  }
  return -1
}

const maxConstraintLength = 500

/** A list of constraints like `>= 1.2, < 2.0`; undefined if one of them cannot be read. Empty text allows everything. */
export function parseConstraints(text: string): ((version: Version) => boolean) | undefined {
  if (text.length > maxConstraintLength) return undefined
  const constraints: Constraint[] = []
  for (const part of text.trim() === '' ? [] : text.split(',')) {
    const [, operator = '', rest = ''] = /^\s*(!=|>=|<=|~>|=|>|<|)\s*(\S+)\s*$/.exec(part) ?? []
    const version = parseVersion(rest)
    if (version === undefined) return undefined
    constraints.push({ operator: operator === '' ? '=' : (operator as Operator), version })
  }
  return version => {
    // A pre-release is only ever taken by its exact name.
    if (version.prerelease !== '' && !constraints.some(one => one.operator === '=' && compareVersions(one.version, version) === 0))
      return false
    return constraints.every(one => meets[one.operator](compareVersions(version, one.version), version, one.version))
  }
}

const meets: Readonly<Record<Operator, (order: number, version: Version, bound: Version) => boolean>> = {
  '=': order => order === 0,
  '!=': order => order !== 0,
  '>': order => order > 0,
  '>=': order => order >= 0,
  '<': order => order < 0,
  '<=': order => order <= 0,
  // All numbers but the last one that was written stay as they are.
  '~>': (order, version, bound) =>
    order >= 0 && bound.segments.slice(0, bound.written - 1).every((segment, index) => version.segments[index] === segment),
}

/** What a constraint leaves of some versions. */
export type VersionChoice =
  | { readonly state: 'chosen'; readonly version: string }
  /** `reason` is a clause that names what there is. */
  | { readonly state: 'none'; readonly reason: string }

/** The newest of some versions that a constraint allows, as Terraform chooses it; without a constraint the newest release. Linear in their number but for sorting. */
export function chooseVersion(available: readonly string[], constraint: string | undefined): VersionChoice {
  const allows = parseConstraints(constraint ?? '')
  if (allows === undefined) return { state: 'none', reason: `${JSON.stringify(constraint?.slice(0, 100))} is not a version constraint` }
  const versions = available.flatMap(text => parseVersion(text) ?? []).sort((a, b) => compareVersions(b, a))
  const chosen = versions.find(allows)
  if (chosen !== undefined) return { state: 'chosen', version: chosen.text }
  if (versions.length === 0) return { state: 'none', reason: 'there are no versions of it' }
  const wanted = constraint === undefined ? 'there is no release' : `no version matches ${constraint.trim()}`
  return { state: 'none', reason: `${wanted}; there ${versions.length === 1 ? 'is' : 'are'} ${listed(versions)}` }
}

function listed(versions: readonly Version[]): string {
  const shown = versions.slice(0, 5).map(({ text }) => text)
  return versions.length > shown.length ? `${shown.join(', ')} and ${versions.length - shown.length} older` : shown.join(', ')
}
