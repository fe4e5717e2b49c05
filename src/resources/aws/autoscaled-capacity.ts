import type { Related } from '../definition.ts'

/**
 * The capacity that Application Auto Scaling keeps on a dimension (`dynamodb:table:ReadCapacityUnits`) of this resource: what the usage of
 * the target says (`capacity`), or the least that it may be; undefined where no target scales it. `resourceIds` are templates of the target's `resource_id`: `table/{name}`. Throws NotKnown.
 */
export function autoscaledCapacity(related: Related, dimension: string, resourceIds: readonly string[]): number | undefined {
  for (const { attributes, usage } of related.from('aws_appautoscaling_target', 'resource_id', resourceIds))
    if (attributes.string('scalable_dimension') === dimension) return usage.optionalNumber('capacity') ?? attributes.number('min_capacity')
  return undefined
}
