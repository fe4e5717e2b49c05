import { expect, test } from '@jest/globals'
import { loadLibraries } from '../../../../src/formats/terraform/functions/libraries.ts'
import { evaluate } from '../evaluate-expression/evaluate.ts'

test('a function whose library was not loaded gives an unknown value and says so; loading is by the calls in the texts', async () => {
  await loadLibraries(['nothing to see', 'upper("x")'])
  expect(evaluate('regex("a", "a")').faults).toMatchObject([{ message: 'regular expressions were not loaded', code: 'evaluation-limit' }])
  expect(evaluate('yamldecode("a")').value).toMatchObject({ cause: { kind: 'limit' } })
  await loadLibraries(['x = regexall("a", var.b)'])
  expect(evaluate('regex("a", "a")')).toEqual({ value: 'a', faults: [] })
  await loadLibraries(['x = yamldecode(file("a.yaml"))'])
  expect(evaluate('yamldecode("a")')).toEqual({ value: 'a', faults: [] })
})
