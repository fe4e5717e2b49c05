import type { Attributes } from '../attributes.ts'
import type { ChargeContext } from '../definition.ts'

/** Tasks of a service by what runs them; tasks on instances cost nothing themselves. */
export interface TaskCounts {
  readonly fargate: number
  readonly fargateSpot: number
}

interface Share {
  readonly base: number
  readonly weight: number
}

function share(strategies: readonly Attributes[], provider: string): Share {
  const own = strategies.filter(strategy => strategy.string('capacity_provider') === provider)
  const total = (name: string): number => own.reduce((sum, strategy) => sum + strategy.number(name, 0), 0)
  return { base: total('base'), weight: total('weight') }
}

/** Tasks that a provider gets: its base first, then its share by weight of what all bases leave. */
function tasksOf(provider: string, strategies: readonly Attributes[], count: number): number {
  const { base, weight } = share(strategies, provider)
  const sum = (name: string): number => strategies.reduce((total, strategy) => total + strategy.number(name, 0), 0)
  const first = Math.min(base, count)
  const rest = Math.max(0, count - sum('base'))
  // Without weights anywhere, a single provider takes all.
  if (sum('weight') === 0) return strategies.length === 1 ? (strategies[0]?.string('capacity_provider') === provider ? count : 0) : first
  return first + Math.round((rest * weight) / sum('weight'))
}

/** The strategy of the service, else of its cluster where that is part of the project. */
function strategiesOf({ attributes, related }: ChargeContext): readonly Attributes[] {
  const own = attributes.blocks('capacity_provider_strategy')
  if (own.length > 0 || attributes.has('launch_type') || !attributes.has('cluster')) return own
  const cluster = related.to('cluster', ['aws_ecs_cluster'])
  const providers = cluster?.related.from('aws_ecs_cluster_capacity_providers', 'cluster_name')[0]
  return (providers ?? cluster)?.attributes.blocks('default_capacity_provider_strategy') ?? []
}

/** How many of the tasks of a service run on Fargate and on its spare capacity; undefined: none can. */
export function fargateTasks(context: ChargeContext, count: () => number): (() => TaskCounts) | undefined {
  const strategies = strategiesOf(context)
  if (strategies.length === 0) {
    const onFargate = context.attributes.string('launch_type', 'EC2') === 'FARGATE'
    return onFargate ? () => ({ fargate: count(), fargateSpot: 0 }) : undefined
  }
  const providers = strategies.map(strategy => strategy.string('capacity_provider'))
  if (!providers.some(provider => provider === 'FARGATE' || provider === 'FARGATE_SPOT')) return undefined
  return () => {
    const all = count()
    return { fargate: tasksOf('FARGATE', strategies, all), fargateSpot: tasksOf('FARGATE_SPOT', strategies, all) }
  }
}
