import type { Diagnostic } from '../../../model/diagnostic.ts'
import type { Project } from '../../../model/project.ts'
import type { Gap, Resource } from '../../../model/resource.ts'
import type { SourceTree } from '../../../model/source-tree.ts'
import { argument, type Declaration, type ResourceDeclaration } from '../modules/declarations.ts'
import type { LoadedModule } from '../modules/load.ts'
import { locationOf } from '../syntax/position.ts'
import type { FindInstanceType } from './data-sources/instance-type.ts'
import { demandDriver } from './demand.ts'
import { diagnosticSink } from './diagnostics.ts'
import { treeFiles } from './function-files.ts'
import { givenVariables, type VariableFile } from './given-variables.ts'
import { modelResource } from './model-resource.ts'
import { type ModuleCall, maxModuleInstances } from './module-call.ts'
import { type ModuleInstance, moduleInstance } from './module-instance.ts'
import { type AddressStep, formerAddresses, type Moves, movesOf } from './moved.ts'
import { tellRegion } from './region-notes.ts'
import { tellRemoved } from './removed.ts'
import type { Mocks, Run } from './run.ts'
import { maxProjectResources } from './run-budget.ts'
import { defaultLimits, type EvaluationLimits, type Meter } from './scope.ts'
import { tellLost, tellUnreadable } from './unreadable.ts'
import { checkVariables } from './validation.ts'
import { variableType } from './variables.ts'

/** What an evaluation is given; everything in it was read before. */
export interface ProjectInput {
  readonly tree: SourceTree
  readonly project: Project
  readonly module: LoadedModule
  readonly variableFiles: readonly VariableFile[]
  readonly mocks: Mocks
  readonly instanceTypes?: FindInstanceType | undefined
  readonly limits?: EvaluationLimits
  /** Resource instances in all. */
  readonly maxResources?: number
}

/** What an evaluation found, and what it lacked. */
export interface Evaluation {
  readonly resources: readonly Resource[]
  readonly gaps: readonly Gap[]
  readonly diagnostics: readonly Diagnostic[]
  /** Files that functions asked for and that the tree has not fetched: load them and evaluate again. */
  readonly absent: ReadonlySet<string>
  /** Templates that were rendered: what their functions need must have been loaded. */
  readonly templates: ReadonlySet<string>
  /** Steps that it took. */
  readonly steps: number
  /** Whether it ended for want of steps or room for resources. */
  readonly exhausted: boolean
}

/** Works out every managed resource of a root module and of the modules that it calls. Never throws for anything that the source can hold. */
export function evaluateProject(input: ProjectInput): Evaluation {
  const { tree, project, module, variableFiles, mocks, instanceTypes, limits = defaultLimits, maxResources = maxProjectResources } = input
  const diagnostics = diagnosticSink()
  const gaps: Gap[] = []
  const meter: Meter = { steps: 0, depth: 0 }
  const files = treeFiles(tree, project.path, limits, meter, diagnostics)
  const demand = demandDriver(meter, names => {
    const cycle = names.length > 12 ? [...names.slice(0, 6), `… ${names.length - 12} more …`, ...names.slice(-6)] : names
    const text = `Cycle: ${cycle.join(', ')}`
    diagnostics.add({ code: 'cycle', severity: 'error', message: text })
    return { kind: 'error', text: `${names[0] ?? 'it'} depends on itself` }
  })
  const run: Run = {
    demand,
    diagnostics,
    gaps,
    files,
    limits,
    meter,
    workspace: project.workspace,
    mocks,
    instanceTypes,
    root: project.path,
  }
  tellUnreadable(module, diagnostics, gaps)

  const { variables } = module.content.declarations
  // Types are read while the root module's own instance is made.
  const typeOf = (declaration: Declaration) => variableType(root, declaration)
  const given = givenVariables(run, project, variableFiles, variables, typeOf)
  const root: ModuleInstance = moduleInstance(run, module, '', undefined, given)
  const resources: Resource[] = []
  const state: Walk = { moves: undefined, modules: 0, gaps: new Set(), maxResources, full: false }
  walk(root, resources, state)
  const exhausted = meter.exhausted === true || state.full
  const { absent, templates } = files
  return { resources, gaps, diagnostics: diagnostics.all(), absent, templates, steps: meter.steps, exhausted }
}

interface Walk {
  moves: Moves | undefined
  modules: number
  /** Addresses that lost and `removed` blocks left a gap for. */
  readonly gaps: Set<string>
  readonly maxResources: number
  /** Whether there was no room for a block's instances. */
  full: boolean
}

/** Goes through a module instance and those that it calls, in the order of the source. */
function walk(instance: ModuleInstance, resources: Resource[], state: Walk): void {
  const { declarations } = instance.module.content
  checkVariables(instance)
  const outer = state.moves
  state.moves = movesOf(declarations.moved, instance.steps, outer)
  tellLost(instance, state.moves, state.gaps)
  tellRemoved(instance, state.gaps)
  for (const ofType of declarations.managed.values()) {
    for (const declaration of ofType.values()) readResource(instance, declaration, resources, state)
  }
  for (const name of declarations.calls.keys()) {
    const call = instance.call(name)
    if (call !== undefined) walkCall(instance, call, resources, state)
  }
  state.moves = outer
}

function readResource(instance: ModuleInstance, declaration: ResourceDeclaration, resources: Resource[], state: Walk): void {
  const { moves, maxResources } = state
  const { diagnostics, gaps } = instance.run
  const node = instance.resource('managed', declaration.type, declaration.name)
  const instances = node?.instances() ?? []
  if (instances.length === 0) return
  const location = locationOf(declaration.source, declaration.block)
  if (resources.length + instances.length > maxResources) {
    state.full = true
    const message = `more than ${maxResources} resources: the rest is not read`
    diagnostics.at(declaration.source, declaration.block, { code: 'limit-resources', severity: 'error', message })
    gaps.push({
      address: `${instance.address === '' ? '' : `${instance.address}.`}${declaration.type}.${declaration.name}`,
      cause: message,
    })
    return
  }
  for (const one of instances) {
    const steps: readonly AddressStep[] = [...instance.steps, { base: `${declaration.type}.${declaration.name}`, key: one.context.key }]
    resources.push(modelResource(one, location, formerAddresses(steps, moves)))
  }
  tellRegion(instance, declaration, resources.at(-1))
}

function walkCall(instance: ModuleInstance, call: ModuleCall, resources: Resource[], state: Walk): void {
  const { diagnostics, gaps } = instance.run
  const { declaration, target, address } = call
  if (target.state === 'unavailable') {
    if (call.isEmpty()) return
    const { code, message, hint } = target
    const place = argument(declaration, 'source')
    const { source } = place ?? declaration
    const location = locationOf(source, place?.expression ?? declaration.block)
    diagnostics.add({ code, severity: 'warning', message, location, ...(hint === undefined ? {} : { hint }) })
    gaps.push({ address, cause: message })
    return
  }
  for (const child of call.instances()) {
    if (++state.modules > maxModuleInstances) {
      const message = `more than ${maxModuleInstances} module instances: the rest is not read`
      diagnostics.at(declaration.source, declaration.block, { code: 'limit-modules', severity: 'error', message })
      gaps.push({ address, cause: message })
      return
    }
    walk(child, resources, state)
  }
}
