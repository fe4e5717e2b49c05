import { UsageNotGiven } from '../../model/unknown.ts'
import type { ChargeContext, RelatedResource } from '../definition.ts'

/** The subscriptions to a topic that are in the same project. */
export const subscriptionsOf = ({ related }: ChargeContext): readonly RelatedResource[] =>
  related.from('aws_sns_topic_subscription', 'topic_arn')

/**
 * How many endpoints of some protocols a topic delivers to: the usage file's number, else the subscriptions of the project.
 * Throws UsageNotGiven where neither says anything.
 */
export function subscriptionCount(context: ChargeContext, key: string, protocols: readonly string[]): number {
  const given = context.usage.optionalNumber(key)
  if (given !== undefined) return given
  const subscriptions = subscriptionsOf(context)
  if (subscriptions.length === 0) throw new UsageNotGiven(key)
  return subscriptions.filter(({ attributes }) => protocols.includes(attributes.string('protocol', ''))).length
}
