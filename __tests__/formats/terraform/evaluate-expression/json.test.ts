import { expect, test } from '@jest/globals'
import { evaluateExpression } from '../../../../src/formats/terraform/evaluate/expression.ts'
import { defaultLimits, type Scope } from '../../../../src/formats/terraform/evaluate/scope.ts'
import { readJson } from '../../../../src/formats/terraform/syntax/json-reader.ts'
import { encodeJson } from '../../../../src/formats/terraform/values/json-encode.ts'
import { EvaluationError } from '../../../../src/formats/terraform/values/value.ts'

const refuse = (): never => {
  throw new EvaluationError('there are no files')
}

function evaluateJson(text: string) {
  const faults: string[] = []
  const scope: Scope = {
    resolve: root => (root === 'var' ? { value: 'x', covered: 1 } : undefined),
    fault: (message, { start, end }) => faults.push(`${text.slice(start, end)}: ${message}`),
    files: { read: refuse, exists: refuse, match: refuse, renderTemplate: refuse, workingDirectory: '.' },
    limits: defaultLimits,
  }
  return { value: evaluateExpression(readJson(text), scope), faults }
}

test('strings and names in JSON syntax are templates, numbers are exact', () => {
  const { value, faults } = evaluateJson('{"a": "${1 + 1}", "b-${var.n}": ["%{if true}y%{endif}", "$${no}", 0.10, null], "c": "${[1]}"}')
  expect(faults).toEqual([])
  expect(encodeJson(value)).toBe('{"a":2,"b-x":["y","${no}",0.1,null],"c":[1]}')
})

test('a fault points into the string', () => {
  expect(evaluateJson('{"a": "${nope(1)}"}').faults).toEqual(['nope(1): Call to unknown function: There is no function named "nope".'])
})
