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
export interface Move {
  readonly within: readonly AddressStep[]
  readonly from: readonly AddressStep[]
  readonly to: readonly AddressStep[]
}

/** Steps of an address, from its end, at which a `count` may have come or gone. */
const implicitSteps = 4

/** Former addresses that are looked for at most. */
const maxChain = 100

export const formatSteps = (steps: readonly AddressStep[]): string => steps.map(({ base, key }) => `${base}${formatKey(key)}`).join('.')

/** Reads the `moved` blocks of a module instance; those that cannot be read are left out. */
export function movesOf(blocks: readonly SourcedBlock[], within: readonly AddressStep[]): readonly Move[] {
  const moves: Move[] = []
  for (const { block } of blocks) {
    const from = endpoint(block, 'from')
    const to = endpoint(block, 'to')
    if (from !== undefined && to !== undefined && from.length > 0 && to.length > 0) moves.push({ within, from, to })
  }
  return moves
}

function endpoint(block: SourcedBlock['block'], name: 'from' | 'to'): readonly AddressStep[] | undefined {
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
export function formerAddresses(address: readonly AddressStep[], moves: readonly Move[]): FormerAddresses {
  const explicit = moves.length === 0 ? [] : chain(address, moves)
  const implicit: string[] = []
  address.forEach((step, index) => {
    if (index >= address.length - implicitSteps && (step.key === undefined || step.key === 0))
      implicit.push(formatSteps(address.with(index, { base: step.base, key: step.key === undefined ? 0 : undefined })))
  })
  const [movedFrom, ...older] = explicit
  const others = [...older, ...implicit.reverse()]
  return { ...(movedFrom === undefined ? {} : { movedFrom }), ...(others.length === 0 ? {} : { formerAddresses: others }) }
}

/** All addresses that moves lead from to an address, nearest first. */
function chain(address: readonly AddressStep[], moves: readonly Move[]): readonly string[] {
  const seen = new Set([formatSteps(address)])
  const queue = [address]
  for (const current of queue) {
    for (const move of moves) {
      const before = stepBack(current, move)
      const text = before === undefined ? undefined : formatSteps(before)
      if (before === undefined || text === undefined || seen.has(text) || seen.size > maxChain) continue
      seen.add(text)
      queue.push(before)
    }
  }
  return [...seen].slice(1)
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
