import { relative } from 'node:path/posix'
import { Unknown } from '../../../model/unknown.ts'
import type { Value } from '../values/value.ts'
import type { Frame } from './frame.ts'
import { lostParts } from './lost-parts.ts'
import type { ModuleInstance } from './module-instance.ts'
import type { ResourceNode } from './resource-node.ts'
import { isPartName } from './shared-parts.ts'

/** A reference's value, and how many of the attribute names after the first name it covers. */
export interface Resolved {
  readonly value: Value
  readonly covered: number
}
/** Tells what is wrong with a reference and gives its value. */
export type Complain = (message: string, code?: string) => Unknown

type Resolver = (frame: Frame, path: readonly string[], complain: Complain) => Resolved | undefined

const covering = (value: Value | undefined, covered: number): Resolved | undefined => (value === undefined ? undefined : { value, covered })

const resolvers: ReadonlyMap<string, Resolver> = new Map<string, Resolver>([
  ['var', ({ instance }, [name]) => covering(name === undefined ? undefined : instance.variable(name), 1)],
  ['local', ({ instance }, [name]) => covering(name === undefined ? undefined : instance.local(name), 1)],
  ['module', ({ instance }, path) => resolveModule(instance, path)],
  ['data', ({ instance }, [type, name, attribute]) => resolveResource(instance.resource('data', type, name), attribute, 2)],
  ['resource', ({ instance }, [type, name, attribute]) => resolveResource(instance.resource('managed', type, name), attribute, 2)],
  [
    'ephemeral',
    (_frame, [type, name]) => {
      if (name === undefined) return undefined
      return { value: new Unknown({ kind: 'data', text: `ephemeral.${type}.${name} is opened only while Terraform runs` }), covered: 2 }
    },
  ],
  ['each', resolveEach],
  ['count', resolveCount],
  [
    'self',
    ({ self }, _path, complain) => ({
      value: self?.() ?? complain('Invalid "self" reference: The "self" object is not available in this context.'),
      covered: 0,
    }),
  ],
  ['path', resolvePath],
  ['terraform', resolveTerraform],
])

/** What a reference means in a frame; undefined: there is no such thing in the module. What stands in a part that could not be read is unknown. */
export function resolveReference(frame: Frame, root: string, path: readonly string[], complain: Complain): Resolved | undefined {
  return resolveDeclared(frame, root, path, complain) ?? lostReference(frame.instance, root, path)
}

/** Block types by the first name of the references to them. */
const blockTypes: ReadonlyMap<string, string> = new Map([
  ['var', 'variable'],
  ['local', 'locals'],
  ['module', 'module'],
  ['data', 'data'],
  ['resource', 'resource'],
])

function lostReference({ module }: ModuleInstance, root: string, path: readonly string[]): Resolved | undefined {
  if (resolvers.has(root) && !blockTypes.has(root)) return undefined
  const type = blockTypes.get(root) ?? 'resource'
  const names = blockTypes.has(root) ? path : [root, ...path]
  const name = names.slice(0, type === 'data' || type === 'resource' ? 2 : 1).join('.')
  if (name === '' || !lostParts(module).mayHave(type, type === 'locals' ? '' : name)) return undefined
  const prefix = type === 'resource' ? '' : `${root}.`
  return { value: new Unknown({ kind: 'error', text: `${prefix}${name} could not be read` }), covered: 0 }
}

function resolveDeclared(frame: Frame, root: string, path: readonly string[], complain: Complain): Resolved | undefined {
  if (isPartName(root)) return covering(frame.part?.(root), 0)
  const iterator = frame.iterators?.get(root)
  if (iterator !== undefined) return { value: iterator, covered: 0 }
  const resolver = resolvers.get(root)
  if (resolver !== undefined) return resolver(frame, path, complain)
  const [name, attribute] = path
  return resolveResource(frame.instance.resource('managed', root, name), attribute, 1)
}

/** Only the attribute that is asked for is evaluated, not the whole resource. */
function resolveResource(node: ResourceNode | undefined, attribute: string | undefined, covered: number): Resolved | undefined {
  if (node === undefined) return undefined
  const single = attribute === undefined ? undefined : node.single()
  if (single === undefined || attribute === undefined) return { value: node.value(), covered }
  return { value: single.attribute(attribute), covered: covered + 1 }
}

function resolveModule(instance: ModuleInstance, [name, output]: readonly string[]): Resolved | undefined {
  const call = name === undefined ? undefined : instance.call(name)
  if (call === undefined) return undefined
  const value = output === undefined ? undefined : call.single()?.output(output)
  return value === undefined ? { value: call.value(), covered: 1 } : { value, covered: 2 }
}

function resolveEach({ context }: Frame, [name]: readonly string[], complain: Complain): Resolved {
  if (context?.each === undefined) {
    return {
      value: complain(
        'Reference to "each" in context without for_each: The "each" object can be used only where the "for_each" argument is set.',
      ),
      covered: 1,
    }
  }
  if (name === 'key') return { value: context.each.key, covered: 1 }
  if (name === 'value') return { value: context.each.value, covered: 1 }
  return { value: complain('Invalid "each" attribute: The "each" object has only the attributes "key" and "value".'), covered: 1 }
}

function resolveCount({ context }: Frame, [name]: readonly string[], complain: Complain): Resolved {
  if (context?.countIndex === undefined) {
    return {
      value: complain(
        'Reference to "count" in non-counted context: The "count" object can be used only where the "count" argument is set.',
      ),
      covered: 1,
    }
  }
  if (name === 'index') return { value: context.countIndex, covered: 1 }
  return { value: complain('Invalid "count" attribute: The "count" object has only the attribute "index".'), covered: 1 }
}

function resolvePath({ instance }: Frame, [name]: readonly string[], complain: Complain): Resolved {
  const { run } = instance
  if (name === 'module') return { value: relative(`/${run.root}`, `/${instance.module.directory}`) || '.', covered: 1 }
  if (name === 'root') return { value: '.', covered: 1 }
  if (name === 'cwd') return { value: run.files.workingDirectory, covered: 1 }
  return { value: complain('Invalid "path" attribute: The "path" object has only the attributes "cwd", "module" and "root".'), covered: 1 }
}

function resolveTerraform({ instance }: Frame, [name]: readonly string[], complain: Complain): Resolved {
  if (name === 'workspace' || name === 'env') return { value: instance.run.workspace, covered: 1 }
  if (name === 'applying') return { value: false, covered: 1 }
  return {
    value: complain('Invalid "terraform" attribute: The "terraform" object has only the attributes "workspace" and "applying".'),
    covered: 1,
  }
}
