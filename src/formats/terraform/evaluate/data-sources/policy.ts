import { compareStrings } from '../../values/strings.ts'

/** One string, or several. */
export type Texts = string | readonly string[]

/** Who a statement is about: identifiers of one type (`AWS`, `Service`, `*`). */
export interface Principal {
  readonly type: string
  readonly identifiers: Texts
}
/** One condition of a statement. */
export interface Condition {
  readonly test: string
  readonly variable: string
  readonly values: Texts
}
/** One statement; what is undefined or empty is not written. */
export interface Statement {
  readonly sid: string
  readonly effect: string
  readonly actions?: Texts | undefined
  readonly notActions?: Texts | undefined
  readonly resources?: Texts | undefined
  readonly notResources?: Texts | undefined
  readonly principals: readonly Principal[]
  readonly notPrincipals: readonly Principal[]
  readonly conditions: readonly Condition[]
}
/** An IAM policy document, as the AWS provider holds it. */
export interface Policy {
  readonly version: string
  readonly id: string
  readonly statements: readonly Statement[]
}

/** Merges documents from left to right: a later id and a newer version count, and a statement replaces the earlier one with its sid. */
export function mergePolicies(policies: readonly Policy[]): Policy {
  let version = ''
  let id = ''
  const statements: Statement[] = []
  const places = new Map<string, number>()
  for (const policy of policies) {
    if (policy.id !== '') id = policy.id
    if (compareStrings(policy.version, version) > 0) version = policy.version
    for (const statement of policy.statements) {
      const place = statement.sid === '' ? undefined : places.get(statement.sid)
      if (place !== undefined) statements[place] = statement
      else if (statements.push(statement) && statement.sid !== '') places.set(statement.sid, statements.length - 1)
    }
  }
  return { version, id, statements }
}

/** Strings as the provider writes them: the last of the alphabet first. */
export const lastFirst = (texts: readonly string[]): readonly string[] => [...texts].sort((a, b) => compareStrings(b, a))
