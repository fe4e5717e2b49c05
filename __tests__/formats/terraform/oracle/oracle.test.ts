import { beforeAll, expect, test } from '@jest/globals'
import { loadLibraries } from '../../../../src/formats/terraform/functions/libraries.ts'
import { difference, sameMessage } from './compare.ts'
import { answersOf, listedDifferences, themes } from './configuration.ts'

beforeAll(() => loadLibraries(['regex(""), yamldecode("")']))

test.each(themes())('%s: every answer is Terraform’s, or is listed with a reason', theme => {
  const listed = listedDifferences()
  const differing = answersOf(theme)
    .filter(({ expression }) => !listed.has(expression))
    .map(answer => [answer.expression, difference(answer)])
    .filter(([, problem]) => problem !== undefined)
  expect(differing).toEqual([])
})

test('what is listed as a difference is recorded and still differs', () => {
  const answers = new Map(themes().flatMap(theme => answersOf(theme).map(answer => [answer.expression, answer] as const)))
  const stale = [...listedDifferences()].filter(expression => {
    const answer = answers.get(expression)
    return answer === undefined || difference(answer) === undefined
  })
  expect(stale).toEqual([])
})

test('at least seven of eight faults have Terraform’s words', () => {
  const faults = themes()
    .flatMap(answersOf)
    .filter(({ error }) => error !== undefined)
  expect(faults.length).toBeGreaterThan(1000)
  expect(faults.filter(sameMessage).length / faults.length).toBeGreaterThan(7 / 8)
})
