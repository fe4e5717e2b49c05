import type { Resource } from '../../../model/resource.ts'
import type { ResourceDeclaration } from '../modules/declarations.ts'
import type { ModuleInstance } from './module-instance.ts'

/** Says once for each AWS or Google provider that has resources but no region which default was taken. */
export function tellRegion(instance: ModuleInstance, declaration: ResourceDeclaration, resource: Resource | undefined): void {
  if (resource === undefined || (resource.provider !== 'aws' && resource.provider !== 'google')) return
  const provider = instance.providerOf(declaration)
  const settings = resource.provider === 'aws' ? ['region'] : ['region', 'zone']
  if (provider.missing || settings.some(name => (provider.setting(name) ?? null) !== null)) return
  const { attributes } = resource
  if (['region', 'zone', 'location'].some(name => Object.hasOwn(attributes, name))) return
  const text = {
    code: 'default-region',
    severity: 'note',
    message: `provider ${provider.name} has no region: ${String(resource.region)} is taken`,
    hint: 'set "region" in the provider block',
  } as const
  const { diagnostics } = instance.run
  if (provider.declaration === undefined) diagnostics.add(text)
  else
    diagnostics.at(
      provider.declaration.source,
      { start: provider.declaration.block.start, end: provider.declaration.block.headerEnd },
      text,
    )
}
