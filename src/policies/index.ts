import { budget } from './budget.ts'
import type { PolicyDefinition } from './definition.ts'
import { maxIncrease } from './max-increase.ts'
import { maxLimitRatio } from './max-limit-ratio.ts'
import { replicaBounds } from './replica-bounds.ts'
import { requestsRequired } from './requests-required.ts'
import { requiredTags } from './required-tags.ts'

/** Every kind of policy, one line each, by name. */
export const policyDefinitions: readonly PolicyDefinition[] = [
  budget,
  maxIncrease,
  maxLimitRatio,
  replicaBounds,
  requestsRequired,
  requiredTags,
]

const byKind = new Map(policyDefinitions.map(definition => [definition.kind, definition]))

export const policyDefinition = (kind: string): PolicyDefinition | undefined => byKind.get(kind)
