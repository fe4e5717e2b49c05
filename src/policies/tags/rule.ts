import { RE2JS } from 're2js'
import * as z from 'zod'
import type { Provider } from '../../model/resource.ts'

const names = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)])

/** What the configuration says about one tag. */
export const tagRuleSchema = z.strictObject({
  required: z
    .boolean()
    .default(false)
    .describe('Whether a resource must have it. A tag that is not required is checked only where it is set.'),
  values: z.array(z.string()).min(1).optional().describe('The values it may have, exact in case.'),
  'values-from': z
    .string()
    .min(1)
    .optional()
    .describe(
      'A file with the values it may have, from the root of the repository, read from the base commit: a YAML or JSON list (or map: its keys), or text with one value a line.',
    ),
  pattern: z
    .string()
    .min(1)
    .max(1000)
    .optional()
    .describe('A regular expression (RE2) that the whole value must match. With `values` too, either is enough.'),
  aliases: z
    .strictObject({ aws: names.optional(), azurerm: names.optional(), google: names.optional(), kubernetes: names.optional() })
    .optional()
    .describe('Other keys that count as this tag in a cloud, where its rules for keys differ: `{ google: cost_center }`.'),
})

export type TagRuleOptions = z.output<typeof tagRuleSchema>

/** One tag's rule, made ready to be applied to many resources. */
export interface TagRule {
  readonly key: string
  readonly required: boolean
  /** The allowed values, if they are listed. */
  readonly values: ReadonlySet<string> | undefined
  readonly pattern: { readonly text: string; readonly matches: (value: string) => boolean } | undefined
  /** The keys that count in a cloud, the one to use first. */
  readonly keysFor: (provider: Provider) => readonly string[]
}

/** Makes a rule. `listed` are the values of its `values-from` file. The pattern must have been checked with `patternFault`. */
export function makeTagRule(key: string, options: TagRuleOptions, listed: readonly string[] | undefined): TagRule {
  const { required, values, pattern, aliases = {} } = options
  const compiled = pattern === undefined ? undefined : RE2JS.compile(pattern)
  const known = new Map<Provider, readonly string[]>()
  return {
    key,
    required,
    values: values === undefined && listed === undefined ? undefined : new Set([...(values ?? []), ...(listed ?? [])]),
    pattern: pattern === undefined || compiled === undefined ? undefined : { text: pattern, matches: value => compiled.matches(value) },
    keysFor(provider) {
      let keys = known.get(provider)
      if (keys === undefined) {
        const others = provider === 'none' ? undefined : aliases[provider]
        keys = others === undefined ? [key] : [...(typeof others === 'string' ? [others] : others), key]
        known.set(provider, keys)
      }
      return keys
    },
  }
}

/** Why a pattern is not a regular expression; undefined if it is one. */
export function patternFault(pattern: string): string | undefined {
  try {
    RE2JS.compile(pattern)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^error parsing regexp: /, '') : String(error)
  }
}
