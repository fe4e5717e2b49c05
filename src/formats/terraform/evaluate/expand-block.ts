import { Unknown } from '../../../model/unknown.ts'
import { argument, type Declaration } from '../modules/declarations.ts'
import { type Expansion, type ExpansionResult, expandCount, expandForEach } from './expansion.ts'
import { evaluateIn, type Frame } from './frame.ts'

/** Which instances a resource, data source or module call has. What is wrong with its `count` or `for_each` is told once; the number is then unknown. */
export function expandBlock(frame: Frame, declaration: Declaration, address: string): Expansion {
  const count = argument(declaration, 'count')
  const asked = count ?? argument(declaration, 'for_each')
  if (asked === undefined) return { kind: 'single' }
  const { source, expression } = asked
  const value = evaluateIn(frame, source, expression)
  const result: ExpansionResult = count === undefined ? expandForEach(value) : expandCount(value)
  if (result.kind !== 'fault') return result
  const { diagnostics, gaps } = frame.instance.run
  diagnostics.at(source, expression, { code: result.code, severity: 'error', message: `${address}: ${result.message}` })
  if (result.cause.kind === 'limit') gaps.push({ address, cause: result.message })
  return { kind: 'unknown', by: count === undefined ? 'for_each' : 'count', unknown: new Unknown(result.cause) }
}
