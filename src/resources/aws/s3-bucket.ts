import type { Attributes } from '../attributes.ts'
import { type ChargeContext, defineResource } from '../definition.ts'
import { ifKnown } from '../if-known.ts'
import { storageClassCharges, storageClasses, storageClassUsage } from './s3-storage-classes.ts'

const moves = ['transition', 'noncurrent_version_transition'] as const

/** Storage classes that lifecycle rules move objects to, as far as they are known: rules that are not known move nothing. */
const destinations = (rules: () => readonly Attributes[]): readonly string[] =>
  ifKnown(
    () => rules().flatMap(rule => moves.flatMap(name => rule.blocks(name).map(move => String(move.raw('storage_class')).toUpperCase()))),
    [],
  )

/** The storage classes in use beside Standard: those of lifecycle rules, here or in a resource of their own, and of tiering configurations. */
function usedClasses({ attributes, related }: ChargeContext): ReadonlySet<string> {
  const rules = related.from('aws_s3_bucket_lifecycle_configuration', 'bucket', ['bucket']).map(({ attributes }) => attributes)
  const tiering = related.from('aws_s3_bucket_intelligent_tiering_configuration', 'bucket', ['bucket'])
  return new Set([
    ...destinations(() => attributes.blocks('lifecycle_rule')),
    ...rules.flatMap(rule => destinations(() => rule.blocks('rule'))),
    ...(tiering.length > 0 ? ['INTELLIGENT_TIERING'] : []),
  ])
}

/** A bucket's storage, requests and retrievals by storage class: all of it depends on usage. */
export const s3Bucket = defineResource({
  type: 'aws_s3_bucket',
  service: 'Amazon Simple Storage Service',
  category: 'Storage',
  skus: [...storageClasses.map(({ key }) => `aws/s3/${key.replaceAll('_', '-')}/*`), 'aws/s3/object-tags'],
  usage: { ...storageClassUsage, object_tags: 'Object tags' },
  charges(context) {
    const { usage } = context
    const used = usedClasses(context)
    const shown = storageClasses.filter(
      ({ key, transitions }) => key === 'standard' || usage.has(key) || transitions.some(name => used.has(name)),
    )
    return [
      {
        description: 'Object tags',
        sku: () => 'aws/s3/object-tags',
        unit: 'tags',
        per: 10_000,
        quantity: () => usage.optionalNumber('object_tags') ?? 0,
        usageBased: true,
      },
      ...shown.map(storageClass => storageClassCharges(storageClass, usage)),
    ]
  },
})
