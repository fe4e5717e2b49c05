import type { Diagnostic } from '../../model/diagnostic.ts'
import { at, type Json, type JsonObject, listAt, objectAt, textAt } from './json.ts'

/** One side of a change: all values of an object, and which of them are sensitive (`true` in the shape of the values). */
export interface ObjectState {
  readonly values: JsonObject
  readonly sensitive: Json | undefined
}

/** A managed resource instance as the plan has it. */
export interface PlannedChange {
  readonly address: string
  readonly previousAddress: string | undefined
  readonly moduleAddress: string
  readonly type: string
  readonly name: string
  /** `registry.terraform.io/hashicorp/aws`. */
  readonly providerName: string
  readonly before: ObjectState | undefined
  readonly after: ObjectState | undefined
  /** `true` in the shape of the values, where they are known only after apply. */
  readonly unknown: Json | undefined
  /** It leaves the configuration, but not the cloud. */
  readonly forgotten: boolean
}

export interface PlanFile {
  readonly changes: readonly PlannedChange[]
  readonly configuration: JsonObject
  readonly variables: JsonObject
  /** What was there before, with what data sources found while planning. */
  readonly priorState: JsonObject
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads the text that `terraform show -json PLANFILE` prints (format 1.x). What is no such plan gives one error and nothing else. */
export function readPlanFile(text: string, path: string): PlanFile {
  const plan = parsed(text)
  const refusal = refusalOf(plan)
  if (plan === undefined || refusal !== undefined) {
    const { message, hint } = refusal ?? notJson
    return {
      changes: [],
      configuration: {},
      variables: {},
      priorState: {},
      diagnostics: [{ code: 'plan-unreadable', severity: 'error', message, hint, location: { file: path, line: 1 } }],
    }
  }
  const diagnostics: Diagnostic[] = []
  const tell = (code: string, severity: Diagnostic['severity'], message: string): void => {
    diagnostics.push({ code, severity, message, location: { file: path, line: 1 } })
  }
  if (at(plan, 'errored') === true) tell('plan-incomplete', 'warning', 'Planning ended with an error: resources may be missing')
  else if (at(plan, 'complete') === false)
    tell('plan-incomplete', 'note', 'The plan does not cover all resources: it has targets or deferred changes')
  const changes = [...plannedChanges(plan, tell), ...untouched(plan)]
  return {
    changes,
    configuration: objectAt(plan, 'configuration') ?? {},
    variables: objectAt(plan, 'variables') ?? {},
    priorState: objectAt(plan, 'prior_state') ?? {},
    diagnostics,
  }
}

const hint = 'write it with: terraform show -json PLANFILE'
const notJson = { message: 'The plan is not JSON', hint }

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
  } catch {
    return undefined
  }
}

function refusalOf(plan: Json | undefined): { readonly message: string; readonly hint: string } | undefined {
  if (plan === undefined) return notJson
  const version = textAt(plan, 'format_version')
  if (version === undefined) return { message: 'This is not a Terraform plan', hint }
  if (at(plan, 'planned_values') === undefined && at(plan, 'resource_changes') === undefined) {
    return { message: 'This is a Terraform state, not a plan', hint }
  }
  if (/^[01]\./.test(version)) return undefined
  return { message: `Format ${version} of the plan is not known`, hint: 'formats 0.x and 1.x can be read' }
}

type Tell = (code: string, severity: Diagnostic['severity'], message: string) => void

function* plannedChanges(plan: Json, tell: Tell): Generator<PlannedChange> {
  for (const entry of listAt(plan, 'resource_changes')) {
    const change = objectAt(entry, 'change')
    const address = textAt(entry, 'address')
    if (textAt(entry, 'mode') !== 'managed' || change === undefined || address === undefined) continue
    if (textAt(entry, 'deposed') !== undefined) {
      tell('plan-deposed', 'note', `An old object of ${address} that an earlier apply left behind is destroyed; it is not counted`)
      continue
    }
    const forgotten = listAt(change, 'actions').includes('forget')
    if (forgotten) tell('plan-forgotten', 'warning', `${address} is no longer managed, but goes on to exist and to cost`)
    yield {
      ...identity(entry, address),
      previousAddress: textAt(entry, 'previous_address'),
      before: stateOf(objectAt(change, 'before'), at(change, 'before_sensitive')),
      after: stateOf(objectAt(change, 'after'), at(change, 'after_sensitive')),
      unknown: at(change, 'after_unknown'),
      forgotten,
    }
  }
}

const stateOf = (values: JsonObject | undefined, sensitive: Json | undefined): ObjectState | undefined =>
  values === undefined ? undefined : { values, sensitive }

const identity = (entry: Json, address: string) => ({
  address,
  moduleAddress: textAt(entry, 'module_address') ?? '',
  type: textAt(entry, 'type') ?? '',
  name: textAt(entry, 'name') ?? '',
  providerName: textAt(entry, 'provider_name') ?? '',
})

/** Resources that the plan leaves out (by `-target`): they stay as the prior state has them. */
function* untouched(plan: Json): Generator<PlannedChange> {
  const changed = new Set(listAt(plan, 'resource_changes').flatMap(entry => textAt(entry, 'address') ?? []))
  const root = objectAt(objectAt(objectAt(plan, 'prior_state'), 'values'), 'root_module')
  for (const { entry, moduleAddress } of resourcesBelow(root)) {
    const address = textAt(entry, 'address')
    const values = objectAt(entry, 'values')
    if (textAt(entry, 'mode') !== 'managed' || address === undefined || values === undefined) continue
    if (changed.has(address) || textAt(entry, 'deposed_key') !== undefined) continue
    const state = { values, sensitive: at(entry, 'sensitive_values') }
    yield {
      ...identity(entry, address),
      moduleAddress,
      previousAddress: undefined,
      before: state,
      after: state,
      unknown: undefined,
      forgotten: false,
    }
  }
}

/** All resources of a module and of those in it, without recursion: nesting may be deep. */
export function* resourcesBelow(root: JsonObject | undefined): Generator<{ readonly entry: Json; readonly moduleAddress: string }> {
  const modules: Json[] = root === undefined ? [] : [root]
  for (let module = modules.pop(); module !== undefined; module = modules.pop()) {
    const moduleAddress = textAt(module, 'address') ?? ''
    for (const entry of listAt(module, 'resources')) yield { entry, moduleAddress }
    modules.push(...listAt(module, 'child_modules'))
  }
}
