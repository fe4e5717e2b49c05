import type { Related, RelatedResource } from '../definition.ts'

/** Size in GiB of the volume that a snapshot was made of, through copies of it; undefined where it is not part of the project. */
export function snapshotSize(snapshot: RelatedResource | undefined, depth = 0): number | undefined {
  if (snapshot === undefined || depth > 8) return undefined
  const { attributes, related } = snapshot
  const stated = attributes.number('volume_size')
  if (stated !== undefined) return stated
  if (snapshot.resource.type === 'aws_ebs_snapshot_copy') return snapshotSize(sourceSnapshot(related), depth + 1)
  const volume = related.to('volume_id', ['aws_ebs_volume'])
  return volume?.attributes.number('size')
}

/** The snapshot that a copy is made of. */
export const sourceSnapshot = (related: Related): RelatedResource | undefined =>
  related.to('source_snapshot_id', ['aws_ebs_snapshot', 'aws_ebs_snapshot_copy', 'aws_ebs_snapshot_import'])
