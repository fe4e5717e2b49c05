import { expect, test } from '@jest/globals'
import { attributes, codes, read } from './read.ts'

const readJson = (resource: object) => read({ 'main.tf.json': JSON.stringify({ resource: { aws_x: { x: resource } } }, null, 1) })

test('dynamic blocks within nested blocks are expanded in JSON syntax, too', async () => {
  const reading = await readJson({
    plain: { size: 1 },
    outer: [
      { name: 'a', dynamic: { inner: { for_each: [1, 2], content: { value: '${inner.value}', key: '${inner.key}' } } } },
      { name: 'b', inner: { value: 3 } },
    ],
    deep: { level: { dynamic: [{ inner: [{ for_each: { k: 'v' }, iterator: 'it', content: [{ value: '${it.key}-${it.value}' }] }] }] } },
  })
  expect(attributes(reading, 'aws_x.x')).toEqual({
    plain: { size: 1 },
    outer: [
      {
        name: 'a',
        inner: [
          { value: 1, key: 0 },
          { value: 2, key: 1 },
        ],
      },
      { name: 'b', inner: { value: 3 } },
    ],
    deep: [{ level: [{ inner: [{ value: 'k-v' }] }] }],
  })
})

test('a dynamic block at the top of a resource holds others', async () => {
  const inner = { dynamic: { inner: { for_each: '${outer.value}', content: { value: '${inner.value}' } } } }
  const reading = await readJson({ dynamic: { outer: { for_each: [['a'], []], content: { middle: inner } } } })
  expect(attributes(reading, 'aws_x.x')).toEqual({ outer: [{ middle: [{ inner: [{ value: 'a' }] }] }, { middle: [{ inner: [] }] }] })
})

test('a map that has a key of that name is a map', async () => {
  const tags = { dynamic: { for_each: 'x', other: {} }, content: 'y' }
  expect(attributes(await readJson({ tags }), 'aws_x.x')).toEqual({ tags })
})

test('what does not fit in a nested block is told once, where it stands', async () => {
  const bad = { dynamic: { inner: { for_each: [1], content: 'text' } } }
  const reading = await readJson({ count: 3, outer: bad })
  expect(codes(reading)).toEqual(['syntax main.tf.json:12:19', 'default-region'])
})
