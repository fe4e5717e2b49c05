import { expect, test } from '@jest/globals'
import {
  formatKey,
  type InstanceKey,
  moduleAddress,
  resourceAddress,
  unknownKey,
} from '../../../../src/formats/terraform/evaluate/addresses.ts'

const keys: readonly (readonly [InstanceKey, string])[] = [
  [undefined, ''],
  [0, '[0]'],
  [unknownKey, '[*]'],
  ['a', '["a"]'],
  ['', '[""]'],
  ['say "hi"', '["say \\"hi\\""]'],
  ['a\\b', '["a\\\\b"]'],
  ['line\nbreak', '["line\\nbreak"]'],
  ['${x} %{y} $ %', '["$${x} %%{y} $ %"]'],
  ['\u0001', '["\\u0001"]'],
  ['é😀', '["é😀"]'],
]

test.each(keys)('the key %j is written %s', (key, text) => {
  expect(formatKey(key)).toBe(text)
})

test('addresses name the modules, the mode, and the keys', () => {
  const module = moduleAddress(moduleAddress('', 'a', 'x'), 'b', 1)
  expect(resourceAddress(module, 'managed', 'aws_instance', 'web', undefined)).toBe('module.a["x"].module.b[1].aws_instance.web')
  expect(resourceAddress('', 'data', 'aws_ami', 'a', 0)).toBe('data.aws_ami.a[0]')
})
