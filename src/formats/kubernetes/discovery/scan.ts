import type { SourceTree } from '../../../model/source-tree.ts'
import { type YamlBudget, yamlBudget } from '../../yaml-quick.ts'
import { mayHoldManifest, readManifest } from '../documents.ts'
import { objectReaders } from '../kinds.ts'
import { scalarText, wholeScalar } from '../text/whole-scalars.ts'

/** Kinds that run or cost something. */
const kinds = new Set(Object.keys(objectReaders).map(kind => kind.slice(kind.indexOf('/') + 1)))
const costly = [...kinds].join('|')
/** These, and lists, which may hold them. */
const mayNameKind = wholeScalar(`${costly}|List`)
/** The two keys of an object where hardly anything but an object has them: at the very start of lines. */
const outermostVersion = /^apiVersion[ \t]*:/m
const outermostKind = new RegExp(`^kind[ \\t]*:[ \\t]+["']?(?:${costly}|[A-Za-z]*List)["']?[ \\t]*\\r?$`, 'm')

const mayHoldCostly = (text: string): boolean => mayHoldManifest(text) && mayNameKind(scalarText(text))

/** No scalar that is a word and nothing else stands in a line that starts like a comment. */
const commentLines = /^[ \t]*#[^\r\n\u0085\u2028\u2029]*/gm

/** What telling by reading has cost so far, and found: most files are the same on both sides. */
export interface Scan {
  readonly budget: YamlBudget
  readonly read: Map<string, boolean>
}

/** The scan of one run. */
export const makeScan = (): Scan => ({ budget: yamlBudget(1_500_000), read: new Map() })

/**
 * Whether a text holds objects of a kind that costs something. Mostly told by a look at the lines that every object has; where these may be
 * written in another way, by reading. What cannot be read in full, or not for the budget, holds some.
 */
export function holdsManifests(text: string, scan: Scan = makeScan()): boolean {
  if (!mayHoldCostly(text)) return false
  if (outermostVersion.test(text) && outermostKind.test(text)) return true
  const known = scan.read.get(text)
  if (known !== undefined) return known
  if (!mayHoldCostly(text.replace(commentLines, ''))) return false
  // Plain YAML and JSON need nothing of the budget.
  const quickly = readManifest(text, '', { budget: yamlBudget(0) })
  const { objects, lost } = quickly.lost === undefined ? quickly : readManifest(text, '', { budget: scan.budget })
  const holds = lost !== undefined || objects.some(({ kind }) => kinds.has(kind))
  scan.read.set(text, holds)
  return holds
}

/** What objects that cost something have and patches of such mostly do not, a few fields of each kind together. */
const wholeObjects: readonly (readonly RegExp[])[] = [
  [/\bimage["']?\s*:/, /\bselector["']?\s*:|\bkind["']?\s*:\s*["']?(?:Pod|Job|CronJob)\b/],
  [/\baccessModes["']?\s*:/],
  [/\bselector["']?\s*:/, /\bports["']?\s*:/],
  [/\b(?:backend|defaultBackend|gatewayClassName|nodeClassRef)["']?\s*:/],
]

/** The same where what is found may also be a part of an object, which a kustomization does not use any more. */
export const holdsWholeManifests = (text: string, scan: Scan): boolean =>
  holdsManifests(text, scan) && wholeObjects.some(fields => fields.every(field => field.test(text)))

/** What other tools may read of bytes that are no text in UTF-8: UTF-16 with a byte order mark, or UTF-8 with faults. undefined: there are none. */
export function textOfOtherEncoding(bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined) return undefined
  const mark = `${bytes[0]},${bytes[1]}`
  const encoding = mark === '255,254' ? 'utf-16le' : mark === '254,255' ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

/** Whether a text holds what is looked for. */
export type Holds = (text: string, scan: Scan) => boolean

/** Files of one directory that are asked for at once from a tree that fetches. */
const batch = 3
const maxFiles = 1_000

/**
 * Whether one of these files holds manifests. In a tree that fetches the answer is no until it has what it needs: load `tree.wanted` and ask
 * again. Files are asked for a few at a time, since the first ones mostly tell.
 */
export function anyHoldsManifests(tree: SourceTree, files: readonly string[], scan: Scan, holds: Holds): boolean {
  let absent = 0
  for (const path of files.slice(0, maxFiles)) {
    const read = tree.read(path)
    if (read.state === 'text' && holds(read.text, scan)) return true
    if (read.state === 'refused' && holds(textOfOtherEncoding(tree.bytes(path)) ?? '', scan)) return true
    if (read.state === 'not-loaded' && ++absent === batch) return false
  }
  return false
}
