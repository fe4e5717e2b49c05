import { encodeJson } from '../../../../src/formats/terraform/values/json-encode.ts'
import { traits, unmarkDeep } from '../../../../src/formats/terraform/values/traits.ts'
import { typeOf } from '../../../../src/formats/terraform/values/types.ts'
import { Sensitive } from '../../../../src/formats/terraform/values/value.ts'
import { type Answer, evaluateText } from './configuration.ts'
import { describeType } from './describe-type.ts'

/** How our answer differs from Terraform's; undefined: not at all. */
export function difference(answer: Answer): string | undefined {
  const { value, faults } = evaluateText(answer.expression)
  if (answer.error !== undefined) return faults.length > 0 ? undefined : `no fault, but Terraform says: ${answer.error}`
  if (faults.length > 0) return `a fault: ${faults[0]}`
  if (answer.unknown) return traits(value).unknown === undefined ? 'known, but not to Terraform' : undefined
  const { unknown } = traits(value)
  if (answer.sensitive) return traits(value).sensitive || value instanceof Sensitive ? undefined : 'not sensitive'
  if (unknown !== undefined) return `not known: ${unknown.cause.text}`
  if (traits(value).sensitive) return 'sensitive, but not to Terraform'
  const json = encodeJson(unmarkDeep(value))
  if (json !== answer.json) return `${json}, not ${answer.json}`
  const type = describeType(typeOf(value))
  return answer.type === undefined || sameType(type, answer.type) ? undefined : `of type ${type}, not ${answer.type}`
}

/** Our nulls have no type of their own, and neither have empty collections of them: `dynamic` stands for any type. */
function sameType(ours: string, theirs: string): boolean {
  const flat = (type: string): string => type.replace(/\s+/g, ' ').replaceAll('( ', '(').replaceAll(', )', ')')
  const pattern = flat(ours)
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('dynamic', '.+')
  return new RegExp(`^${pattern}$`).test(flat(theirs))
}

/** Whether our first fault has Terraform's words. */
export function sameMessage(answer: Answer): boolean {
  const flat = (text: string): string => text.replace(/\s+/g, ' ').trim()
  const [fault = ''] = evaluateText(answer.expression).faults
  return answer.error !== undefined && flat(fault) === flat(answer.error)
}
