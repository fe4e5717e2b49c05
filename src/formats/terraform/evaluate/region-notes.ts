import type { Resource } from '../../../model/resource.ts'
import { argument, type ResourceDeclaration } from '../modules/declarations.ts'
import type { ModuleInstance } from './module-instance.ts'

function tellMissing({ run }: ModuleInstance, declaration: ResourceDeclaration, name: string): void {
  const { source, expression } = argument(declaration, 'provider') ?? { source: declaration.source, expression: declaration.block }
  run.diagnostics.at(source, expression, {
    code: 'provider-not-configured',
    severity: 'warning',
    message: `provider ${name} is not configured here, so the region and the default tags of its resources are not known`,
    hint: `add a provider block with this alias, or pass it with "providers" where the module is called`,
  })
}

/** Says once for each AWS or Google provider that has resources but no region which default was taken, and which aliases nobody configures. */
export function tellRegion(instance: ModuleInstance, declaration: ResourceDeclaration, resource: Resource | undefined): void {
  if (resource === undefined || (resource.provider !== 'aws' && resource.provider !== 'google')) return
  const provider = instance.providerOf(declaration)
  if (provider.missing) tellMissing(instance, declaration, provider.name)
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
