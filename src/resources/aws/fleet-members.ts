import { NotKnown } from '../../model/unknown.ts'
import type { Attributes } from '../attributes.ts'
import type { ChargeContext } from '../definition.ts'
import type { InstanceSpec } from './ec2-instance-charges.ts'
import { templateSpec, withOverride } from './launch-template-spec.ts'

/** What a fleet is made of by its first configuration and override, and how much of its capacity one instance is. */
export interface FleetMember {
  readonly spec: InstanceSpec
  readonly weight: () => number
}

/** Reads `launch_template_config`; `block` is the name of the specification in it, `overrides` that of its overrides. */
export function templateMember(context: ChargeContext, block: string, overrides: string, keys: { id: string; name: string }): FleetMember {
  const config: Attributes | undefined = context.attributes.block('launch_template_config')
  const path = `launch_template_config.${block}`
  const template =
    context.related.to(`${path}.${keys.id}`, ['aws_launch_template']) ?? context.related.to(`${path}.${keys.name}`, ['aws_launch_template'])
  if (template === undefined) throw new NotKnown({ kind: 'computed', text: 'its launch template is not part of this project' })
  const override = config?.block(overrides)
  return {
    spec: withOverride(templateSpec(template.attributes, context.usage), override),
    weight: () => override?.number('weighted_capacity') ?? 1,
  }
}
