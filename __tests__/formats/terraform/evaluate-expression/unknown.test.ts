import { expect, test } from '@jest/globals'
import { Mapping, Sensitive, Sequence, Unknown, type Value } from '../../../../src/formats/terraform/values/value.ts'
import { evaluate } from './evaluate.ts'

const id = new Unknown({ kind: 'computed', text: 'aws_vpc.main.id is known after apply' }, { address: 'aws_vpc.main', attribute: 'id' })
const other = new Unknown({ kind: 'variable', text: 'var.x is not set' })
const resource = new Mapping('object', new Map<string, Value>([['name', 'web']]), {
  rest: name => new Unknown({ kind: 'computed', text: `${name} is known after apply` }, { address: 'aws_x.y', attribute: name }),
})
const value = (text: string): Value => {
  const evaluated = evaluate(text, { id, other, resource, secret: new Sensitive('s') })
  expect(evaluated.faults).toEqual([])
  return evaluated.value
}

test('that attribute, or text around it alone, keeps its reference; what else is made of it only the cause', () => {
  expect(value('id')).toBe(id)
  expect(value('(true ? id : "x")')).toBe(id)
  expect(value('[id][0]')).toBe(id)
  expect(value('"cluster:${id}"')).toEqual(id)
  for (const text of ['"${id}${id}"', 'id + 1', 'upper(id)', 'id == "a"', 'id.part', '[for x in id : x]', '!id', 'id ? 1 : 2']) {
    expect(value(text)).toEqual(new Unknown(id.cause))
  }
})

test('the first cause is kept', () => {
  expect(value('"${id}${other}"')).toEqual(new Unknown(id.cause))
  expect(value('other + id')).toEqual(other)
})

test('what the known side decides is known', () => {
  expect(value('false && id')).toBe(false)
  expect(value('id || true')).toBe(true)
  expect(value('[1, id] == [2, id]')).toBe(false)
  expect(value('contains(["a", id], "a")')).toBe(true)
  expect(value('length([id, id])')).toBe(2)
  expect(value('{ a = id, b = 1 }.b')).toBe(1)
  expect(value('keys({ a = id })')).toEqual(new Sequence('tuple', ['a']))
})

test('an object with an unknown key, and a grouping by one, are unknown as a whole', () => {
  expect(value('{ (id) = 1 }')).toEqual(new Unknown(id.cause))
  expect(value('{ for x in [1] : id => x }')).toEqual(new Unknown(id.cause))
  expect(value('[for x in [1] : x if id]')).toEqual(new Unknown(id.cause))
})

test('a resource answers for attributes that it does not list, but is not known as a whole', () => {
  expect(value('resource.name')).toBe('web')
  expect(value('resource.arn')).toMatchObject({ reference: { address: 'aws_x.y', attribute: 'arn' } })
  expect(value('resource["arn"]')).toMatchObject({ reference: { attribute: 'arn' } })
  expect(value('lookup(resource, "arn", "none")')).toMatchObject({ reference: { attribute: 'arn' } })
  for (const text of [
    'jsonencode(resource)',
    'keys(resource)',
    'length(resource)',
    '[for k, v in resource : k]',
    'resource == { name = "web" }',
  ]) {
    expect(value(text)).toBeInstanceOf(Unknown)
  }
})

test('a list may hold single unknown attributes through flatten; a plural one may be a list itself', () => {
  const plural = new Unknown({ kind: 'computed', text: 'x' }, { address: 'a.b', attribute: 'subnet_ids' })
  expect(evaluate('flatten([[id], ["a"]])', { id }).value).toEqual(new Sequence('tuple', [id, 'a']))
  expect(evaluate('flatten([plural, ["a"]])', { plural }).value).toBeInstanceOf(Unknown)
})

test('marks spread to what is made of a sensitive value', () => {
  for (const text of [
    '"x${secret}"',
    'secret == "s"',
    'upper(secret)',
    'secret == "s" ? 1 : 2',
    '{ (secret) = 1 }',
    'join(",", [secret])',
  ]) {
    expect(value(text)).toBeInstanceOf(Sensitive)
  }
  expect(value('[secret, 1][1]')).toBe(1)
  expect(value('nonsensitive(secret)')).toBe('s')
})

test('functions that depend on the moment or on chance say so', () => {
  for (const text of ['timestamp()', 'uuid()', 'bcrypt("x")', 'base64gzip("x")', 'provider::aws::arn_parse("x")']) {
    expect(value(text)).toMatchObject({ cause: { kind: 'function' } })
  }
})
