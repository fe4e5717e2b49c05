import { configurationAddress } from '../../../model/resource.ts'
import { staticValue } from '../modules/static.ts'
import type { SourcedBlock } from '../syntax/module.ts'
import type { ModuleInstance } from './module-instance.ts'
import { endpoint, formatSteps } from './moved.ts'

/**
 * Tells which resources `removed` blocks with `destroy = false` take out of the configuration: they go on to exist and to cost, so that their
 * absence is a gap and no saving. Without it the block is a removal like any other. `told` are addresses that were told before.
 */
export function tellRemoved({ run, module, address: within }: ModuleInstance, told: Set<string>): void {
  for (const { source, block } of module.content.declarations.removed) {
    const from = destroys(block) ? undefined : endpoint(block, 'from')
    if (from === undefined) continue
    // The block speaks of all instances, of its own module as well.
    const address = configurationAddress([within, formatSteps(from)].filter(part => part !== '').join('.'))
    if (told.has(address)) continue
    told.add(address)
    run.gaps.push({ address, cause: `${address} is no longer managed`, left: true })
    run.diagnostics.at(source, block, {
      code: 'removed-not-destroyed',
      severity: 'warning',
      subject: address,
      message: `${address} is no longer managed but not destroyed: it goes on to exist and to cost`,
      hint: 'set "destroy = true" if it is to be destroyed',
    })
  }
}

function destroys(block: SourcedBlock['block']): boolean {
  const lifecycle = block.body.blocks.find(({ type }) => type === 'lifecycle')
  const destroy = lifecycle?.body.attributes.get('destroy')
  const value = destroy === undefined ? undefined : staticValue(destroy.value)
  return value !== false && value !== 'false'
}
