/**
 * Writes `__tests__/formats/terraform/oracle/expressions/random.txt`: expressions from a small grammar, always the same ones for a seed.
 * Record Terraform's answers with `scripts/oracle/expressions.ts` afterwards.
 *
 *   node scripts/run.mjs scripts/oracle/random-expressions.ts [count]
 */
import { writeFileSync } from 'node:fs'

const seed = 20260101
const count = Number(process.argv[2] ?? 900)

/** Mulberry32: small, and the same everywhere. */
let state = seed
function random(): number {
  state = (state + 0x6d2b79f5) | 0
  let t = Math.imul(state ^ (state >>> 15), 1 | state)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T

type Make = (depth: number) => string

/** One of the rules, each of which may go one level deeper; a leaf where no level is left, and now and then before. */
function grammar(leaves: readonly string[], rules: readonly Make[]): Make {
  return depth => (depth <= 0 || random() < 0.15 ? pick(leaves) : pick(rules)(depth - 1))
}

const literals: readonly string[] = [
  '0',
  '1',
  '7',
  '2.5',
  '0.1',
  '-3',
  '1e3',
  '"a"',
  '"5"',
  '"true"',
  '""',
  '"é x"',
  'true',
  'false',
  'null',
  'var.number',
  'var.string',
]

const number: Make = grammar(
  ['0', '1', '7', '2.5', '0.1', '-3', '"4"', 'var.number', '12345678901234567890'],
  [
    d => `(${number(d)} ${pick(['+', '-', '*', '%'])} ${number(d)})`,
    d => `${pick(['abs', 'ceil', 'floor'])}(${number(d)})`,
    d => `${pick(['max', 'min'])}(${number(d)}, ${number(d)})`,
    d => `length(${pick([list, map, string])(d)})`,
    d => `(${bool(d)} ? ${number(d)} : ${number(d)})`,
  ],
)

const string: Make = grammar(
  ['"a"', '"b c"', '"é"', '"10"', '""', 'var.string'],
  [
    d => `"x\${${any(d)}}y"`,
    d => `${pick(['upper', 'lower', 'title', 'trimspace', 'strrev'])}(${string(d)})`,
    d => `join("-", ${list(d)})`,
    d => `format("%v|%v", ${any(d)}, ${any(d)})`,
    d => `jsonencode(${any(d)})`,
    d => `replace(${string(d)}, ${string(d)}, "_")`,
    d => `substr(${string(d)}, ${number(d)}, 2)`,
  ],
)

const bool: Make = grammar(
  ['true', 'false', '"true"'],
  [
    d => `(${any(d)} ${pick(['==', '!='])} ${any(d)})`,
    d => `(${number(d)} ${pick(['<', '>', '<=', '>='])} ${number(d)})`,
    d => `!${bool(d)}`,
    d => `can(${any(d)})`,
    d => `contains(${list(d)}, ${any(d)})`,
  ],
)

const list: Make = grammar(
  ['[]', '["a", "b"]', '[1, 2, 3]', 'var.list', 'toset(["b", "a"])'],
  [
    d => `[${any(d)}, ${any(d)}]`,
    d => `[for v in ${list(d)} : ${pick(['v', '[v]', `"<\${v}>"`, '{a = v}'])}]`,
    d => `[for k, v in ${map(d)} : ${pick(['k', 'v', `"\${k}=\${v}"`])}]`,
    d => `${pick(['tolist', 'toset', 'reverse', 'distinct', 'flatten', 'sort', 'compact'])}(${list(d)})`,
    d => `concat(${list(d)}, ${list(d)})`,
    d => `${pick(['keys', 'values'])}(${map(d)})`,
    d => `(${bool(d)} ? ${list(d)} : ${list(d)})`,
    d => `${any(d)}[*]`,
    d => `slice(${list(d)}, 0, 1)`,
  ],
)

const map: Make = grammar(
  ['{}', '{a = 1}', '{b = "x", a = true}', 'var.map', 'tomap({k = "v"})'],
  [
    d => `{a = ${any(d)}, "b c" = ${any(d)}}`,
    d => `{for i, v in ${list(d)} : "k\${i}" => v}`,
    d => `{for v in ${list(d)} : v => v...}`,
    d => `merge(${map(d)}, ${map(d)})`,
    d => `tomap(${map(d)})`,
    d => `zipmap(${list(d)}, ${list(d)})`,
    d => `(${bool(d)} ? ${map(d)} : ${map(d)})`,
  ],
)

const any: Make = depth => grammar(literals, [number, string, bool, list, map, d => `try(${access(d)}, ${any(d)})`, access])(depth)

const access: Make = grammar(
  ['var.list[0]', 'var.map.one', '[1][3]'],
  [
    d => `${list(d)}[${pick(['0', '1', '5', '"0"'])}]`,
    d => `${map(d)}.a`,
    d => `${map(d)}["b c"]`,
    d => `lookup(${map(d)}, "a", ${any(d)})`,
    d => `element(${list(d)}, ${number(d)})`,
    d => `coalesce(${any(d)}, ${any(d)})`,
  ],
)

const expressions = new Set<string>()
while (expressions.size < count) {
  const expression = pick([any, list, map, string, bool, number])(4)
  if (expression.length < 400) expressions.add(expression)
}
writeFileSync('__tests__/formats/terraform/oracle/expressions/random.txt', `${[...expressions].join('\n')}\n`)
