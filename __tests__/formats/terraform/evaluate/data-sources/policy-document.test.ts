import { expect, test } from '@jest/globals'
import { attributes, read, resource } from '../read.ts'

/** What a resource gets as the JSON of `data.aws_iam_policy_document.d`. */
const jsonOf = async (source: string): Promise<unknown> => {
  const reading = await read(`${source}\nresource "aws_x" "x" {\n  json = data.aws_iam_policy_document.d.minified_json\n}\n`)
  return (attributes(reading, 'aws_x.x') as { json: unknown }).json
}

const document = (body: string): string => `data "aws_iam_policy_document" "d" {\n${body}\n}`

test.each([
  ['a list', 'actions = ["a", aws_s3_bucket.b.arn]', 'aws_s3_bucket.b.arn is known after apply'],
  ['a whole list', 'resources = var.unset', 'var.unset is not set'],
  ['a principal', 'principals {\n  type = "AWS"\n  identifiers = [aws_s3_bucket.b.arn]\n}', 'aws_s3_bucket.b.arn is known after apply'],
  ['a condition', 'condition {\n  test = var.unset\n  variable = "v"\n  values = ["a"]\n}', 'var.unset is not set'],
])('%s that is not known leaves the document unknown', async (_name, body, because) => {
  const around = 'resource "aws_s3_bucket" "b" {}\nvariable "unset" {}\n'
  expect(await jsonOf(around + document(`statement {\n${body}\n}`))).toEqual({ because })
})

test('an unknown number of statements, and an unknown source', async () => {
  const dynamic = 'dynamic "statement" {\n  for_each = var.unset\n  content {\n    sid = statement.key\n  }\n}'
  expect(await jsonOf(`variable "unset" {}\n${document(dynamic)}`)).toEqual({ because: 'var.unset is not set' })
  const source = 'source_policy_documents = [data.aws_ssm_parameter.p.value]'
  expect(await jsonOf(`data "aws_ssm_parameter" "p" {\n  name = "p"\n}\n${document(source)}`)).toEqual({
    because: 'data.aws_ssm_parameter.p is read from the cloud',
  })
})

const address = 'data.aws_iam_policy_document.d'

test.each([
  ['sids', 'statement {\n  sid = "A"\n}\nstatement {\n  sid = "A"\n}', `${address} has two statements with one sid`],
  [
    'sids of sources',
    'source_policy_documents = [jsonencode({ Statement = [{ Sid = "A" }] }), jsonencode({ Statement = [{ Sid = "A" }] })]',
    `${address} has two statements with one sid`,
  ],
  [
    'text that is no JSON',
    'override_policy_documents = ["{"]',
    `${address} has an entry of override_policy_documents that cannot be read as a policy`,
  ],
  [
    'one statement without a list',
    'source_policy_documents = [jsonencode({ Statement = { Sid = "A" } })]',
    `${address} has an entry of source_policy_documents that cannot be read as a policy`,
  ],
  [
    'variables of old policies',
    'version = "2008-10-17"\nstatement {\n  resources = ["&{v}"]\n}',
    'policies of version 2008-10-17 have no variables',
  ],
  ['arguments of older providers', 'source_json = "{}"', `${address} uses arguments of an older provider`],
  ['null in a list', 'statement {\n  actions = [null]\n}', 'its configuration is not valid'],
])('what the provider refuses is unknown: %s', async (_name, body, because) => {
  expect(await jsonOf(document(body))).toEqual({ because })
})

test('what is sensitive in a document makes its JSON sensitive', async () => {
  const reading = await read(`
    variable "who" {
      default   = "secret"
      sensitive = true
    }
    data "aws_iam_policy_document" "d" {
      statement {
        actions = [var.who]
      }
    }
    resource "aws_x" "x" {
      json = data.aws_iam_policy_document.d.json
    }`)
  expect([...resource(reading, 'aws_x.x').sensitive]).toEqual(['json'])
})

test('JSON syntax: one statement as an object, several as a list', async () => {
  const one = { statement: { actions: ['a'], principals: { type: 'Service', identifiers: ['s'] } } }
  const two = { statement: [{ sid: 'A' }, { effect: 'Deny' }] }
  const files = {
    'main.tf.json': JSON.stringify({
      data: { aws_iam_policy_document: { one, two } },
      resource: {
        aws_x: {
          x: { one: '${data.aws_iam_policy_document.one.minified_json}', two: '${data.aws_iam_policy_document.two.minified_json}' },
        },
      },
    }),
  }
  expect(attributes(await read(files), 'aws_x.x')).toEqual({
    one: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"a","Principal":{"Service":"s"}}]}',
    two: '{"Version":"2012-10-17","Statement":[{"Sid":"A","Effect":"Allow"},{"Effect":"Deny"}]}',
  })
})

test('names that objects have of themselves are names like others', async () => {
  const source = `statement {
    principals {
      type        = "__proto__"
      identifiers = ["a"]
    }
    condition {
      test     = "constructor"
      variable = "__proto__"
      values   = ["b"]
    }
  }
  source_policy_documents = ["{\\"__proto__\\": 1, \\"Statement\\": [{\\"Condition\\": {\\"__proto__\\": {\\"constructor\\": \\"c\\"}}}]}"]`
  expect(await jsonOf(document(source))).toBe(
    '{"Version":"2012-10-17","Statement":[{"Condition":{"__proto__":{"constructor":"c"}}},' +
      '{"Effect":"Allow","Principal":{"__proto__":"a"},"Condition":{"constructor":{"__proto__":"b"}}}]}',
  )
})

test('documents that double in a chain end at a bound', async () => {
  const chain = Array.from({ length: 40 }, (_, index) => {
    const source = `data.aws_iam_policy_document.d${index - 1}.json`
    const body = index === 0 ? 'statement {\n  actions = ["a"]\n}' : `source_policy_documents = [${source}, ${source}]`
    return `data "aws_iam_policy_document" "d${index}" {\n${body}\n}\n`
  }).join('')
  const last = document('source_policy_documents = [data.aws_iam_policy_document.d39.json]')
  expect(await jsonOf(chain + last)).toEqual({ because: expect.stringMatching(/characters|too large/) })
})
