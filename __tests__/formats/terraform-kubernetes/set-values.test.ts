import { expect, test } from '@jest/globals'
import { releaseValues } from '../../../src/formats/terraform-kubernetes/release-values.ts'
import { merged, settingOf, stepsOf, withValue } from '../../../src/formats/terraform-kubernetes/set-values.ts'
import { budgetOfRun } from '../../../src/formats/yaml-quick.ts'
import type { AttributeObject } from '../../../src/model/resource.ts'
import { isUnknown, Unknown } from '../../../src/model/unknown.ts'

test.each([
  ['replicas', ['replicas']],
  ['a.b.c', ['a', 'b', 'c']],
  ['hosts[0].name', ['hosts', 0, 'name']],
  ['a[1][2]', ['a', 1, 2]],
  ['nodeSelector.kubernetes\\.io/arch', ['nodeSelector', 'kubernetes.io/arch']],
  ['annotations.eks\\.amazonaws\\.com/role-arn', ['annotations', 'eks.amazonaws.com/role-arn']],
  ['', undefined],
  ['a..b', undefined],
  ['[0]', undefined],
  ['a[9999]', undefined],
  ['a[x]', undefined],
  ['a.', undefined],
  ['a=b', undefined],
])('the name %p', (name, steps) => {
  expect(stepsOf(name)).toEqual(steps)
})

test.each([
  ['3', undefined, 3],
  ['-2', undefined, -2],
  ['0', undefined, 0],
  ['007', undefined, '007'],
  ['1.5', undefined, '1.5'],
  ['true', undefined, true],
  ['null', undefined, null],
  ['3', 'string', '3'],
  ['a\\,b', undefined, 'a,b'],
  ['{a,2,true}', undefined, ['a', 2, true]],
  ['{}', undefined, []],
  ['a,b', 'literal', 'a,b'],
])('the text %p of type %p', (text, type, value) => {
  expect(settingOf(text, type)).toEqual({ value })
})

test('a text with a comma sets more than one value', () => {
  expect(settingOf('a,b=c', undefined)).toBeUndefined()
})

test('values are merged by map, and set in place', () => {
  expect(merged({ a: { b: 1, c: [1, 2] }, d: 1 }, { a: { c: [3] }, d: null })).toEqual({ a: { b: 1, c: [3] }, d: null })
  const values = { a: { list: [{ x: 1, y: 2 }] } }
  expect(withValue(values, ['a', 'list', 0, 'x'], 9)).toEqual({ a: { list: [{ x: 9, y: 2 }] } })
  expect(withValue(values, ['a', 'list', 2], 'z')).toEqual({ a: { list: [{ x: 1, y: 2 }, null, 'z'] } })
  expect(withValue({ a: 1 }, ['a', 'b'], 2)).toEqual({ a: { b: 2 } })
  expect(values).toEqual({ a: { list: [{ x: 1, y: 2 }] } })
  const polluted = withValue({}, ['__proto__', 'polluted'], true)
  expect([Object.keys(polluted), ({} as Record<string, unknown>).polluted]).toEqual([['__proto__'], undefined])
})

const of = (attributes: AttributeObject) => {
  const values = releaseValues(
    {
      address: 'helm_release.web',
      type: 'helm_release',
      provider: 'none',
      region: undefined,
      attributes,
      sensitive: new Set(),
      tags: undefined,
      location: { file: 'main.tf', line: 1 },
      module: '',
    },
    budgetOfRun(),
  )
  return isUnknown(values) ? values.cause.text : values.versions
}
const unknown = new Unknown({ kind: 'variable', text: 'var.x is not set' })

test('values in order, then what is set', () => {
  expect(
    of({
      values: ['replicas: 1\nimage: { tag: a, name: n }', 'image: { tag: b }', ''],
      set: [
        { name: 'replicas', value: '3' },
        { name: 'image.name', value: 7, type: 'string' },
      ],
      set_list: [{ name: 'zones', value: ['a', 'b'] }],
      set_sensitive: [{ name: 'password', value: 'x' }],
    }),
  ).toEqual([{ replicas: 3, image: { tag: 'b', name: '7' }, zones: ['a', 'b'], password: 'x' }])
  expect(of({})).toEqual([{}])
})

test('a value that is not known has stand-ins; texts and names that are not known leave nothing to say', () => {
  expect(of({ set: [{ name: 'a.b', value: unknown }], values: ['c: 1'] })).toEqual([
    { c: 1, a: { b: 'not-known' } },
    { c: 1, a: { b: 7 } },
    { c: 1, a: { b: '' } },
  ])
  expect(of({ values: ['a: 1', unknown] })).toBe('var.x is not set')
  expect(of({ set: unknown })).toBe('var.x is not set')
  expect(of({ set: [{ name: unknown, value: 1 }] })).toBe('var.x is not set')
  expect(of({ values: ['- a'] })).toBe('what helm_release.web creates is not known: one of its `values` is no map in YAML')
  expect(of({ set: [{ name: 'a', value: 'b,c=d' }] })).toBe('what helm_release.web creates is not known: what it sets `a` to has a comma')
})
