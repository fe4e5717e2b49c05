import { expect, test } from '@jest/globals'
import { aheadOf, levelIn, stageOn } from '../../src/engine/check-stages.ts'
import type { Stage } from '../../src/model/finding.ts'
import { check, lines, project, summaries } from '../policies/change.ts'

type Entry = { policy: string; stage: Stage; until?: string }
const on = (day: string, stage: Stage, stages: Entry[] = [], until?: string) => {
  const { stage: now, next } = stageOn(day, 'tags', { stage, ...(until === undefined ? {} : { until }) }, { stages })
  return next === undefined ? now : `${now}, ${next.stage} from ${next.from}`
}

test('the next stage applies from the day of `until`', () => {
  expect(on('2027-02-28', 'crawl', [], '2027-03-01')).toBe('crawl, walk from 2027-03-01')
  expect(on('2027-03-01', 'crawl', [], '2027-03-01')).toBe('walk')
  expect(on('2027-02-28', 'walk', [], '2027-03-01')).toBe('walk, run from 2027-03-01')
  expect(on('2027-03-01', 'run', [], '2027-03-01')).toBe('run')
  expect(on('2027-02-28', 'off', [], '2027-03-01')).toBe('off, crawl from 2027-03-01')
})

test('an entry of `stages` holds until its day, then the stage of the policy if that is stricter', () => {
  const stages = [{ policy: 'tags', stage: 'crawl' as const, until: '2027-03-01' }]
  expect(on('2027-02-28', 'walk', stages)).toBe('crawl, walk from 2027-03-01')
  expect(on('2027-03-01', 'walk', stages)).toBe('walk')
  expect(on('2027-02-28', 'run', stages)).toBe('crawl, run from 2027-03-01')
  // Else the next stricter one than what has ended.
  expect(on('2027-02-28', 'crawl', stages)).toBe('crawl, walk from 2027-03-01')
  expect(on('2027-06-01', 'crawl', stages)).toBe('walk')
})

test('entries follow each other, and those of other policies do not count', () => {
  const stages: Entry[] = [
    { policy: 'other', stage: 'off' },
    { policy: 'tags', stage: 'crawl', until: '2027-01-01' },
    { policy: 'tags', stage: 'walk', until: '2027-02-01' },
  ]
  expect(on('2026-12-31', 'crawl', stages)).toBe('crawl, walk from 2027-01-01')
  expect(on('2027-01-01', 'crawl', stages)).toBe('walk, run from 2027-02-01')
  expect(on('2027-02-01', 'crawl', stages)).toBe('run')
})

test('an entry without a day holds for good; a stricter one for a time ends', () => {
  expect(on('2027-01-01', 'run', [{ policy: 'tags', stage: 'crawl' }])).toBe('crawl')
  expect(on('2027-01-01', 'run', [{ policy: 'tags', stage: 'crawl' }], '2027-02-01')).toBe('crawl')
  expect(on('2027-01-01', 'walk', [{ policy: 'tags', stage: 'run', until: '2027-02-01' }])).toBe('run, walk from 2027-02-01')
  expect(on('2027-02-01', 'walk', [{ policy: 'tags', stage: 'run', until: '2027-02-01' }])).toBe('walk')
})

test('what each stage makes of a finding', () => {
  const level = (stage: Stage, age: 'introduced' | 'worsened' | 'existing', touched = true) =>
    levelIn(stage, { age, touched, most: 'fail' })
  expect((['introduced', 'worsened', 'existing'] as const).map(age => level('crawl', age))).toEqual(['note', 'note', 'note'])
  expect((['introduced', 'worsened', 'existing'] as const).map(age => level('walk', age))).toEqual(['fail', 'fail', 'warn'])
  expect((['introduced', 'worsened', 'existing'] as const).map(age => level('run', age))).toEqual(['fail', 'fail', 'fail'])
  expect(level('run', 'existing', false)).toBe('warn')
  expect(levelIn('run', { age: 'introduced', touched: true, most: 'note' })).toBe('note')
})

test('it is said in advance only where a finding gets stricter', () => {
  const crawl = { stage: 'crawl', next: { from: '2027-03-01', stage: 'walk' } } as const
  expect(aheadOf(crawl, { age: 'introduced', touched: true, most: 'fail' })).toBe('fails from 2027-03-01')
  expect(aheadOf(crawl, { age: 'existing', touched: true, most: 'fail' })).toBe('warns from 2027-03-01')
  expect(aheadOf(crawl, { age: 'introduced', touched: true, most: 'note' })).toBeUndefined()
  expect(aheadOf({ stage: 'walk', next: crawl.next }, { age: 'existing', touched: true, most: 'fail' })).toBeUndefined()
  expect(aheadOf({ stage: 'run', next: undefined }, { age: 'existing', touched: true, most: 'fail' })).toBeUndefined()
})

test('from configuration to finding', () => {
  const yaml = `
policies: { tags: { kind: required-tags, stage: walk, until: 2027-03-01, tags: { team: { required: true } } } }`
  const shop = project('shop', { base: { 'aws_sqs_queue.a': {} }, head: { 'aws_sqs_queue.a': {} } })
  expect(lines(check(yaml, [shop], { asOf: '2027-02-28' }))).toEqual([
    'warn existing aws_sqs_queue.a team: `team` is missing | add `team` in `tags` (main.tf:1) | fails from 2027-03-01',
  ])
  expect(lines(check(yaml, [shop], { asOf: '2027-03-01' }))).toEqual([
    'fail existing aws_sqs_queue.a team: `team` is missing | add `team` in `tags` (main.tf:1)',
  ])
  const off = `${yaml}\nstages: [{ policy: tags, stage: off, until: 2027-01-01 }]`
  expect(summaries(check(off, [shop], { asOf: '2026-12-31' }))).toEqual(['tags pass: off until 2027-01-01'])
})
