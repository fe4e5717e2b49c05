import { expect, test } from '@jest/globals'
import { attributes, codes, read } from './read.ts'

test('dynamic blocks stand with written ones, in their order', async () => {
  const reading = await read(`
    resource "aws_x" "x" {
      rule {
        n = 0
      }
      dynamic "rule" {
        for_each = { b = 2, a = 1 }
        content {
          n = rule.value
          k = rule.key
        }
      }
      rule {
        n = 9
      }
    }`)
  expect(attributes(reading, 'aws_x.x')).toEqual({ rule: [{ n: 0 }, { n: 1, k: 'a' }, { n: 2, k: 'b' }, { n: 9 }] })
})

test('nested dynamic blocks see the iterators around them; a set gives its elements as keys', async () => {
  const reading = await read(`
    resource "aws_x" "x" {
      for_each = toset(["r"])
      dynamic "outer" {
        for_each = toset(["p", "q"])
        iterator = o
        content {
          name = "\${each.key}\${o.key}"
          dynamic "inner" {
            for_each = [1, 2]
            content {
              path = "\${o.value}/\${inner.key}/\${inner.value}"
            }
          }
        }
      }
    }`)
  expect(attributes(reading, 'aws_x.x["r"]')).toEqual({
    outer: [
      { name: 'rp', inner: [{ path: 'p/0/1' }, { path: 'p/1/2' }] },
      { name: 'rq', inner: [{ path: 'q/0/1' }, { path: 'q/1/2' }] },
    ],
  })
})

test('blocks of an unknown number are unknown as a whole; none at all leave the attribute unset', async () => {
  const reading = await read(`
    data "aws_y" "y" {}
    resource "aws_x" "x" {
      dynamic "many" {
        for_each = data.aws_y.y.items
        content {}
      }
      dynamic "none" {
        for_each = []
        content {
          a = 1
        }
      }
    }
    resource "aws_x" "z" {
      none = aws_x.x.none
    }`)
  expect(attributes(reading, 'aws_x.x')).toEqual({ many: { because: 'data.aws_y.y is read from the cloud' } })
  expect(attributes(reading, 'aws_x.z')).toEqual({ none: { because: 'aws_x.x.none is known after apply', refers: 'aws_x.x.none' } })
})

test('a dynamic block that cannot be expanded is told', async () => {
  const reading = await read(`
resource "aws_x" "x" {
  dynamic "a" {
    for_each = null
    content {}
  }
  dynamic "b" {
    for_each = 5
    content {}
  }
  dynamic "c" {
    content {}
  }
}`)
  expect(codes(reading).slice(0, 3)).toEqual([
    'invalid-expression main.tf:4:16',
    'invalid-expression main.tf:8:16',
    'invalid-expression main.tf:11:3',
  ])
})

test('blocks that multiply end at a limit', async () => {
  const reading = await read(`
    resource "aws_x" "x" {
      dynamic "a" {
        for_each = range(1000)
        content {
          dynamic "b" {
            for_each = range(1000)
            content {
              dynamic "c" {
                for_each = range(1000)
                content {}
              }
            }
          }
        }
      }
    }`)
  expect(reading.diagnostics).toMatchObject([
    { code: 'evaluation-limit', message: 'a resource makes more than 100000 nested blocks' },
    { code: 'default-region' },
  ])
})
