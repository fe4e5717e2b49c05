import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { ConfigurationError } from '../../src/model/diagnostic.ts'
import { readInputs } from '../../src/shell/inputs.ts'

const action = parse(readFileSync(join(import.meta.dirname, '..', '..', 'action.yml'), 'utf8'))

/** The environment as the runner makes it from what a workflow states. */
const environment = (inputs: Readonly<Record<string, string>>): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))

const read = (inputs: Readonly<Record<string, string>>) => {
  const warnings: string[] = []
  return { inputs: readInputs(environment(inputs), message => warnings.push(message)), warnings }
}

test('the defaults of action.yml are all known, and are what nothing at all means', () => {
  const defaults: Readonly<Record<string, string>> = Object.fromEntries(
    Object.entries<{ default: string }>(action.inputs).map(([name, { default: value }]) => [name, value]),
  )
  const { inputs, warnings } = read({ ...defaults, 'github-token': '' })
  expect(warnings).toEqual([])
  expect(inputs).toEqual(read({}).inputs)
  expect(inputs).toEqual({
    githubToken: '',
    configFile: undefined,
    workingDirectory: '',
    usageFile: undefined,
    comment: 'on-change',
    failOn: undefined,
    commentId: 'default',
    dryRun: false,
  })
})

test('values are trimmed and paths made plain', () => {
  const { inputs } = read({
    'github-token': ' t ',
    'config-file': './ci/cost.yml',
    'working-directory': 'infra//prod/',
    'usage-file': 'infra\\usage.yml',
    comment: 'always',
    'fail-on': 'warn',
    'comment-id': 'prod.eu-1',
    'dry-run': 'TRUE',
  })
  expect(inputs).toEqual({
    githubToken: 't',
    configFile: 'ci/cost.yml',
    workingDirectory: 'infra/prod',
    usageFile: 'infra/usage.yml',
    comment: 'always',
    failOn: 'warn',
    commentId: 'prod.eu-1',
    dryRun: true,
  })
  expect(read({ 'working-directory': '.' }).inputs.workingDirectory).toBe('')
})

test.each<readonly [name: string, value: string, message: RegExp]>([
  ['comment', 'on-changes', /can be always, on-change or never/],
  ['fail-on', 'error', /can be fail, warn or never/],
  ['dry-run', 'yes', /can be true or false/],
  ['comment-id', '--> <!-- x', /letters, digits/],
  ['working-directory', '../other', /inside the repository/],
  ['working-directory', '/etc', /inside the repository/],
  ['config-file', 'a/../../b', /inside the repository/],
  ['usage-file', 'C:\\usage.yml', /inside the repository/],
])('%s: %s is refused', (name, value, message) => {
  expect(() => read({ [name]: value })).toThrow(ConfigurationError)
  expect(() => read({ [name]: value })).toThrow(message)
})

test('names that are no inputs are told, with the one that was meant', () => {
  expect(read({ 'config-fil': 'x', 'git-hub-token': 'x', entirely_other: 'x' }).warnings).toEqual([
    'There is no input config-fil; did you mean config-file?',
    expect.stringMatching(/^There is no input entirely-other; the inputs are github-token, /),
    'There is no input git-hub-token; did you mean github-token?',
  ])
})

test('action.yml runs the bundle and describes every input and output', () => {
  expect(action.runs).toEqual({ using: 'node24', main: 'dist/main.js' })
  for (const { description } of Object.values<{ description: string }>({ ...action.inputs, ...action.outputs }))
    expect(description).toMatch(/\.$/)
})
