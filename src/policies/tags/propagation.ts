import type { AttributeObject, AttributeValue, Resource, Tags } from '../../model/resource.ts'
import { Unknown } from '../../model/unknown.ts'
import { type Attributes, readAttributes } from '../../resources/attributes.ts'
import { readTags, valuesAt } from '../../resources/taggable/tags-of.ts'
import { quote } from '../wording.ts'
import { podLabelsPath } from './kubernetes.ts'

/** Tags that a resource has, but what it creates has not. */
export interface LostTags {
  readonly keys: readonly string[]
  /** `the instances of the group`. */
  readonly created: string
  readonly edit: string
}

interface Source {
  readonly attributes: Attributes
  readonly raw: AttributeObject
  readonly tags: Tags
  /** Keys that should reach what is created. */
  readonly keys: readonly string[]
  /** The resource of the same project and side that a value refers to. */
  readonly referred: (value: AttributeValue | undefined) => Resource | undefined
}

type Rule = (source: Source) => LostTags | undefined

/**
 * Which of `keys` do not reach what a resource creates; undefined where all do, or the type creates nothing of the kind. Throws NotKnown
 * where an attribute that decides it is not known.
 */
export function lostTags(
  resource: Resource,
  tags: Tags,
  keys: readonly string[],
  referred: (address: string) => Resource | undefined,
): LostTags | undefined {
  const rule = rules.get(resource.type) ?? podRule(resource)
  if (rule === undefined || keys.length === 0) return undefined
  const lost = rule({
    attributes: readAttributes(resource.attributes, () => {}),
    raw: resource.attributes,
    tags,
    keys,
    referred: value => (value instanceof Unknown && value.reference !== undefined ? referred(value.reference.address) : undefined),
  })
  return lost === undefined || lost.keys.length === 0 ? undefined : lost
}

/** Whether the type creates things of its own that may lose its tags, even if it cannot be tagged itself. */
export const createsTagged = (type: string): boolean => rules.has(type)

/** Labels of a workload that its pods have not, which are what tools count cost by. Those of the namespace are seen as such. */
function podRule(resource: Resource): Rule | undefined {
  const path = podLabelsPath(resource)
  if (path === undefined) return undefined
  return ({ attributes, tags, keys }) => {
    const reached = attributes.map('pod_labels')
    const lost = keys.filter(key => tags.entries.get(key)?.from === 'labels' && !Object.hasOwn(reached, key))
    return { keys: lost, created: 'its pods', edit: `set ${lost.length === 1 ? 'it' : 'them'} in ${quote(path)} too` }
  }
}

/** All or nothing by one attribute. */
const byAttribute =
  (read: (attributes: Attributes) => string | undefined, works: readonly string[], created: string, edit: string): Rule =>
  ({ attributes, keys }) => {
    const value = read(attributes)
    return value === undefined || works.includes(value.toUpperCase()) ? undefined : { keys, created, edit }
  }

const taskDefinition = 'set `propagate_tags = "TASK_DEFINITION"`'

/** Tag keys that a launch template gives to the instances it starts. */
function instanceTags(template: Resource): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const block of readAttributes(template.attributes, () => {}).blocks('tag_specifications'))
    if (block.string('resource_type') === 'instance') for (const key of readTags(block.raw('tags'), '').entries.keys()) keys.add(key)
  return keys
}

/** The launch template that a group uses. `here` is false where it uses one that is not in this project. */
function launchTemplate({ raw, referred }: Source): { readonly used: boolean; readonly resource: Resource | undefined } {
  const paths = [['launch_template'], ['mixed_instances_policy', 'launch_template', 'launch_template_specification']]
  const values = paths.flatMap(path =>
    ['id', 'name', 'launch_template_id', 'launch_template_name'].flatMap(key => valuesAt(raw, [...path, key])),
  )
  const given = values.filter(value => value !== undefined && value !== null)
  return { used: given.length > 0, resource: given.map(referred).find(found => found !== undefined) }
}

const autoscalingGroup: Rule = source => {
  const blocks = [...source.attributes.blocks('tag'), ...source.attributes.blocks('tags')]
  const passedOn = new Set(blocks.filter(block => block.boolean('propagate_at_launch', false)).map(block => block.string('key', '')))
  const { resource } = launchTemplate(source)
  const byTemplate = resource === undefined ? new Set<string>() : instanceTags(resource)
  return {
    keys: source.keys.filter(key => !passedOn.has(key) && !byTemplate.has(key)),
    created: 'the instances of the group',
    edit: 'set `propagate_at_launch = true` in its `tag` blocks',
  }
}

const instanceVolumes: Rule = ({ raw, tags, keys }) => {
  const volumes = readTags(Object.hasOwn(raw, 'volume_tags') ? raw.volume_tags : undefined, '')
  const blocks = [...(blocksOf(raw, 'root_block_device') ?? [{}]), ...(blocksOf(raw, 'ebs_block_device') ?? [])]
  const byBlock = blocks.map(block => readTags(Object.hasOwn(block, 'tags') ? block.tags : undefined, ''))
  if (volumes.incomplete !== undefined || byBlock.some(({ incomplete }) => incomplete !== undefined)) return undefined
  return {
    // The provider puts its default tags on volumes too.
    keys: keys.filter(
      key =>
        tags.entries.get(key)?.from !== 'default_tags' && !volumes.entries.has(key) && !byBlock.every(({ entries }) => entries.has(key)),
    ),
    created: 'its volumes',
    edit: 'add `volume_tags`, or `tags` in each block device',
  }
}

function blocksOf(raw: AttributeObject, name: string): readonly AttributeObject[] | undefined {
  const value = Object.hasOwn(raw, name) ? raw[name] : undefined
  const blocks = (Array.isArray(value) ? value : [value]).filter(
    (block): block is AttributeObject => typeof block === 'object' && block !== null && !(block instanceof Unknown),
  )
  return blocks.length === 0 ? undefined : blocks
}

const nodeGroup: Rule = source => {
  const { used, resource } = launchTemplate(source)
  if (used && resource === undefined) return undefined
  const byTemplate = resource === undefined ? new Set<string>() : instanceTags(resource)
  return {
    keys: source.keys.filter(key => !byTemplate.has(key)),
    created: 'the instances of the node group',
    edit: 'use a launch template with `tag_specifications` for `instance`',
  }
}

const replicas: Rule = ({ attributes, keys }) =>
  attributes.blocks('replica').every(replica => replica.boolean('propagate_tags', false))
    ? undefined
    : { keys, created: 'its replicas', edit: 'set `propagate_tags = true` in each `replica`' }

/** The tasks that an ECS target starts; undefined where the target is not ECS. */
const ecsTarget = (...path: readonly string[]): Rule =>
  byAttribute(
    attributes => {
      const block = path.reduce<Attributes | undefined>((inner, name) => inner?.block(name), attributes)
      return block === undefined ? undefined : block.string('propagate_tags', 'NONE')
    },
    ['TASK_DEFINITION'],
    'the tasks it starts',
    `${taskDefinition} in ${quote(path.at(-1) ?? '')}`,
  )

const rules = new Map<string, Rule>([
  ['aws_autoscaling_group', autoscalingGroup],
  ['aws_instance', instanceVolumes],
  ['aws_eks_node_group', nodeGroup],
  ['aws_dynamodb_table', replicas],
  [
    'aws_ecs_service',
    byAttribute(
      attributes => attributes.string('propagate_tags', 'NONE'),
      ['SERVICE', 'TASK_DEFINITION'],
      'its tasks',
      'set `propagate_tags = "SERVICE"`',
    ),
  ],
  [
    'aws_batch_job_definition',
    byAttribute(
      attributes => (attributes.has('eks_properties') ? undefined : String(attributes.boolean('propagate_tags', false))),
      ['TRUE'],
      'the tasks of its jobs',
      'set `propagate_tags = true`',
    ),
  ],
  ['aws_scheduler_schedule', ecsTarget('target', 'ecs_parameters')],
  ['aws_pipes_pipe', ecsTarget('target_parameters', 'ecs_task_parameters')],
  ['aws_cloudwatch_event_target', ecsTarget('ecs_target')],
])
