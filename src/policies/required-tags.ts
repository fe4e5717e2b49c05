import * as z from 'zod'
import { withAges } from './age.ts'
import { definePolicy } from './definition.ts'
import { makeInspection } from './tags/inspect.ts'
import { makeTagRule, patternFault, tagRuleSchema } from './tags/rule.ts'
import { readValueList } from './tags/value-list.ts'
import { quote } from './wording.ts'

/** Resources carry the tags that say whose they are. */
export const requiredTags = definePolicy({
  kind: 'required-tags',
  description:
    'Resources that can be tagged carry these tags, with these values. Default tags of the provider count; a type that cannot carry tags is never a violation. Empty values and placeholders (`tbd`, `todo`, `n/a`, `unknown`, `none`, `changeme`) count as missing unless they are listed in `values`. What cannot be told is a warning, once per cause.',
  options: {
    tags: z
      .record(z.string().min(1).max(200), tagRuleSchema)
      .describe('The tags (Google and Kubernetes: labels) by key, exact in case, each with its rule.'),
    propagation: z
      .enum(['off', 'note', 'warn', 'fail'])
      .default('warn')
      .describe(
        'What it counts as, at most, when tags of a resource do not reach what it creates: instances of Auto Scaling groups and EKS node groups, volumes of instances, ECS tasks, DynamoDB replicas, pods of Kubernetes workloads.',
      ),
  },
  onUnknown: 'warn',

  *problems({ tags }) {
    if (Object.keys(tags).length === 0) yield { path: ['tags'], message: '`tags` names no tag' }
    for (const [key, rule] of Object.entries(tags)) {
      if (!rule.required && rule.values === undefined && rule['values-from'] === undefined && rule.pattern === undefined)
        yield {
          path: ['tags', key],
          message: `The rule for ${quote(key)} asks for nothing`,
          hint: 'set `required: true`, `values`, `values-from` or `pattern`',
        }
      const fault = rule.pattern === undefined ? undefined : patternFault(rule.pattern)
      if (fault !== undefined)
        yield { path: ['tags', key, 'pattern'], message: `The pattern of ${quote(key)} is not a regular expression (RE2): ${fault}` }
    }
  },

  *files({ tags }) {
    for (const [key, { 'values-from': file }] of Object.entries(tags))
      if (file !== undefined) yield { file, path: ['tags', key, 'values-from'] }
  },

  judge({ base, head }, { tags, propagation }, context) {
    const rules = Object.entries(tags).map(([key, rule]) => {
      const file = rule['values-from']
      return makeTagRule(key, rule, file === undefined ? undefined : readValueList(file, context.readFile(file)))
    })
    const inspect = makeInspection(rules, propagation === 'off' ? undefined : propagation, context)
    const { observations, summary } = inspect(head)
    return { observations: withAges(inspect(base).observations, observations), summary }
  },
})
