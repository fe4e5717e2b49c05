import { remembered } from '../modules/remembered.ts'
import { type ReferenceStep, referenceSteps } from '../modules/static.ts'
import type { SourcedBlock } from '../syntax/module.ts'
import { parseExpression } from '../syntax/parse.ts'
import { formatKey, type InstanceKey } from './addresses.ts'

/** One part of an address: `module.a` or `aws_instance.web` with its instance key. */
export interface AddressStep {
  readonly base: string
  readonly key: InstanceKey
}

/** A `moved` block, and the module instance that its addresses are relative to. */
interface Move {
  readonly within: readonly AddressStep[]
  readonly from: readonly AddressStep[]
  readonly to: readonly AddressStep[]
}

/** The moves of a module instance by what their target ends in (`aws_instance.web`), and those of the modules around it. */
export interface Moves {
  readonly byTarget: ReadonlyMap<string, readonly Move[]>
  readonly outer: Moves | undefined
}

/** Steps of an address, from its end, at which a `count` may have come or gone. */
const implicitSteps = 4

/** Former addresses that are looked for at most. */
const maxChain = 20

/** Steps as an address: `module.a[0].aws_instance.web`. */
export const formatSteps = (steps: readonly AddressStep[]): string => steps.map(({ base, key }) => `${base}${formatKey(key)}`).join('.')

/** Reads the `moved` blocks of a module instance; those that cannot be read are left out. */
export function movesOf(blocks: readonly SourcedBlock[], within: readonly AddressStep[], outer: Moves | undefined): Moves | undefined {
  if (blocks.length === 0) return outer
  const byTarget = new Map<string, Move[]>()
  for (const { block } of blocks) {
    const from = endpoint(block, 'from')
    const to = endpoint(block, 'to')
    const target = to?.at(-1)
    if (from === undefined || to === undefined || target === undefined) continue
    remembered(byTarget, target.base, () => []).push({ within, from, to })
  }
  return { byTarget, outer }
}

/** The address that an argument of a `moved` or `removed` block says; undefined if it cannot be read. */
export function endpoint(block: SourcedBlock['block'], name: 'from' | 'to'): readonly AddressStep[] | undefined {
  const attribute = block.body.attributes.get(name)
  const steps = attribute === undefined ? undefined : referenceSteps(attribute.value, text => parseExpression(text).expression)
  return steps === undefined ? undefined : addressSteps(steps)
}

function addressSteps(steps: readonly ReferenceStep[]): readonly AddressStep[] | undefined {
  const address: AddressStep[] = []
  for (let index = 0; index < steps.length; ) {
    const { name: first } = steps[index] ?? {}
    const { name: second } = steps[index + 1] ?? {}
    if (first === undefined || second === undefined) return undefined
    index += 2
    const next = steps[index]
    const hasKey = next !== undefined && next.name === undefined
    if (hasKey && next.key === undefined) return undefined
    address.push({ base: `${first}.${second}`, key: hasKey ? next.key : undefined })
    if (hasKey) index++
  }
  return address
}

/** The addresses that an instance may have had before. */
export interface FormerAddresses {
  /** By the newest `moved` block that leads to it. */
  readonly movedFrom?: string
  /** Further ones, most likely first. */
  readonly formerAddresses?: readonly string[]
}

/**
 * Where an instance may stand on the other side: by `moved` blocks, its own and those of its modules, nearest first along chains; then by
 * the moves that Terraform makes by itself when `count` comes or goes (`x` and `x[0]`).
 */
export function formerAddresses(address: readonly AddressStep[], moves: Moves | undefined): FormerAddresses {
  const [movedFrom, ...older] = moves === undefined ? [] : chain(address, moves)
  const implicit: string[] = []
  for (let index = address.length - 1; index >= Math.max(0, address.length - implicitSteps); index--) {
    const { base, key } = address[index] as AddressStep
    if (key === undefined || key === 0) implicit.push(formatSteps(address.with(index, { base, key: key === undefined ? 0 : undefined })))
  }
  const others = [...older, ...implicit]
  return { ...(movedFrom === undefined ? {} : { movedFrom }), ...(others.length === 0 ? {} : { formerAddresses: others }) }
}

/** All addresses that moves lead from to an address, nearest first. */
function chain(address: readonly AddressStep[], moves: Moves): readonly string[] {
  const seen = new Set([formatSteps(address)])
  const queue = [address]
  for (const current of queue) {
    for (const move of movesTo(current, moves)) {
      if (seen.size > maxChain) return [...seen].slice(1)
      const before = stepBack(current, move)
      const text = before === undefined ? undefined : formatSteps(before)
      if (before === undefined || text === undefined || seen.has(text)) continue
      seen.add(text)
      queue.push(before)
    }
  }
  return [...seen].slice(1)
}

/** Moves whose target ends in one of an address's steps: of the innermost module first, of the resource before those of its modules. */
function* movesTo(address: readonly AddressStep[], moves: Moves): Generator<Move> {
  for (let level: Moves | undefined = moves; level !== undefined; level = level.outer) {
    for (const base of new Set(address.map(step => step.base).reverse())) yield* level.byTarget.get(base) ?? []
  }
}

function stepBack(address: readonly AddressStep[], { within, from, to }: Move): readonly AddressStep[] | undefined {
  if (address.length < within.length + to.length) return undefined
  if (!within.every((step, index) => sameStep(step, address[index]))) return undefined
  const lastTo = to.length - 1
  // Without keys on either side the whole block moves, and every instance keeps its key.
  const whole = to[lastTo]?.key === undefined && from.at(-1)?.key === undefined
  const matches = to.every((step, index) => {
    const actual = address[within.length + index]
    return index === lastTo && whole ? actual?.base === step.base : sameStep(step, actual)
  })
  if (!matches) return undefined
  const key: InstanceKey = address[within.length + lastTo]?.key
  const replaced = from.map((step, index): AddressStep => (whole && index === from.length - 1 ? { ...step, key } : step))
  return [...within, ...replaced, ...address.slice(within.length + to.length)]
}

const sameStep = (a: AddressStep, b: AddressStep | undefined): boolean => b !== undefined && a.base === b.base && a.key === b.key
