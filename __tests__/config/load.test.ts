import { expect, test } from '@jest/globals'
import { formatProblems } from '../../src/config/format-problems.ts'
import { loadConfig, parseConfig } from '../../src/config/load.ts'
import { ConfigurationError } from '../../src/model/diagnostic.ts'
import type { SourceTree } from '../../src/model/source-tree.ts'
import { memoryTree } from '../../src/shell/trees/memory.ts'

function failure(compute: () => unknown): ConfigurationError {
  try {
    compute()
  } catch (error) {
    if (error instanceof ConfigurationError) return error
    throw error
  }
  throw new Error('it did not fail')
}

/** All faults of a configuration as a terminal shows them, without the file's name. */
const faults = (text: string): string => formatProblems(failure(() => parseConfig(text, 'c.yml')).problems).replaceAll('c.yml:', '')

test.each([
  '.github/cost-guard.yml',
  '.github/cost-guard.yaml',
  '.cost-guard.yml',
  '.cost-guard.yaml',
  'cost-guard.yml',
  'cost-guard.yaml',
])('found as %s', path => {
  expect(loadConfig(memoryTree({ [path]: 'version: 1\n', 'main.tf': '' }))).toEqual({
    path,
    warnings: [],
    locate: expect.any(Function),
    config: {
      version: 1,
      policies: {},
      stages: [],
      exemptions: [],
      'fail-on': 'fail',
      ignore: [],
      clusters: [],
      rendering: { network: false, 'api-versions': [] },
      modules: { download: true, allow: ['**'] },
      mocks: {},
    },
  })
})

test('none is fine, a given one must exist, and several are an error that names them', () => {
  expect(loadConfig(memoryTree({ 'main.tf': '' }))).toEqual({ config: undefined, path: undefined, warnings: [] })
  expect(loadConfig(memoryTree({ 'ci/rules.yml': 'version: 1' }), 'ci/rules.yml').path).toBe('ci/rules.yml')
  const lost = failure(() => loadConfig(memoryTree({ 'ci/rules.yml': 'version: 1' }, 'a1b2c3d'), 'ci/ruls.yml'))
  expect([lost.message, lost.hint]).toEqual(['There is no configuration file ci/ruls.yml in a1b2c3d', 'did you mean `ci/rules.yml`?'])
  const two = failure(() => loadConfig(memoryTree({ '.github/cost-guard.yml': '', 'cost-guard.yaml': '' })))
  expect(two.message).toBe('There are 2 configuration files: .github/cost-guard.yml and cost-guard.yaml')
})

test('a tree that fetches is asked for the configuration, and then for the files that policies name', () => {
  const files: Record<string, string> = {
    'cost-guard.yml': 'version: 1\npolicies: { a: { kind: required-tags, tags: { team: { values-from: ./teams.yml } } } }',
    'teams.yml': '- a\n',
  }
  const loaded = new Set<string>()
  const wanted = new Set<string>()
  const whole = memoryTree(files)
  const tree: SourceTree = {
    ...whole,
    wanted,
    read(path) {
      if (loaded.has(path)) return whole.read(path)
      wanted.add(path)
      return { state: 'not-loaded' }
    },
  }
  expect(loadConfig(tree)).toEqual({ config: undefined, path: 'cost-guard.yml', warnings: [] })
  expect([...wanted]).toEqual(['cost-guard.yml'])
  loaded.add('cost-guard.yml')
  expect(loadConfig(tree).config?.policies.a?.kind).toBe('required-tags')
  expect([...wanted]).toContain('teams.yml')
})

test('a file that a policy names and that is not there is said early', () => {
  const { warnings } = loadConfig(
    memoryTree({
      'cost-guard.yml': 'version: 1\npolicies:\n  a:\n    kind: required-tags\n    tags:\n      team: { values-from: teams.yml }\n',
    }),
  )
  expect(formatProblems(warnings)).toBe(
    'cost-guard.yml:6:28: The file `teams.yml` cannot be read\n        team: { values-from: teams.yml }\n                             ^',
  )
})

test('all faults at once, each with its place, its line and what was probably meant', () => {
  const error = failure(() =>
    parseConfig(
      `version: 1
fial-on: fail
policies:
  tags:
    kind: required-tag
    tags: {}
  increase:
    kind: max-increase
    amuont: 5
    percent: "20"
    stage: wlak
  budget:
    kind: budget
`,
      '.github/cost-guard.yml',
    ),
  )
  expect(error.message).toBe('`fial-on` is not a key of the configuration (and 5 more faults)')
  expect(error.location).toEqual({ file: '.github/cost-guard.yml', line: 2, column: 1 })
  expect(error.hint).toBe('did you mean `fail-on`?')
  expect(formatProblems(error.problems).replaceAll('.github/cost-guard.yml:', '')).toBe(`2:1: \`fial-on\` is not a key of the configuration
  fial-on: fail
  ^ did you mean \`fail-on\`?
5:11: \`kind\` is \`required-tag\`; possible are \`budget\`, \`max-increase\`, \`max-limit-ratio\`, \`replica-bounds\`, \`requests-required\` or \`required-tags\`
      kind: required-tag
            ^ did you mean \`required-tags\`?
9:5: \`amuont\` is not a key of \`policies.increase\`
      amuont: 5
      ^ did you mean \`amount\`?
10:14: \`percent\` must be a number, and is the text \`20\`
      percent: "20"
               ^ write 20 without quotes or signs
11:12: \`stage\` is \`wlak\`; possible are \`off\`, \`crawl\`, \`walk\` or \`run\`
      stage: wlak
             ^ did you mean \`walk\`?
12:3: \`policies.budget\` needs \`amount\`
    budget:
    ^`)
})

test.each([
  ['policies: {}', '1:1: `version` is missing\n  policies: {}\n  ^ possible is `1`'],
  ['version: 2', '1:10: `version` is `2`; possible is `1`\n  version: 2\n           ^'],
  [
    'version: 1\npolicies:\n  a: { stage: run }',
    '3:3: `policies.a` needs `kind`\n    a: { stage: run }\n    ^ possible are `budget`, `max-increase`, `max-limit-ratio`, `replica-bounds`, `requests-required` or `required-tags`',
  ],
  ['version: 1\npolicies: []', '2:11: `policies` must be a map, and is a list\n  policies: []\n            ^'],
  [
    'version: 1\npolicies: { a b: { kind: budget, amount: 1 } }',
    '2:13: `a b` is no name: a name has letters, digits, `-`, `_` and `.`, and at most 60 of them\n  policies: { a b: { kind: budget, amount: 1 } }\n              ^',
  ],
  [
    'version: 1\npolicies: { a: { kind: budget, amount: 0 } }',
    '2:40: `amount` must be more than 0\n  policies: { a: { kind: budget, amount: 0 } }\n                                         ^',
  ],
  [
    'version: 1\npolicies: { a: { kind: budget, amount: $4,000 } }',
    '2:40: `amount` must be a number, and is the text `$4`\n  policies: { a: { kind: budget, amount: $4,000 } }\n                                         ^ write 4 without quotes or signs\n2:43: `000` is not a key of `policies.a`\n  policies: { a: { kind: budget, amount: $4,000 } }\n                                            ^ possible are `kind`, `stage`, `until`, `match`, `message`, `on-unknown`, `amount`, `period`, `warn-at`, `figure` and `workloads`',
  ],
  [
    'version: 1\npolicies: { a: { kind: budget, amount: 1, until: 2027-02-30 } }',
    '2:50: `2027-02-30` is not a day\n  policies: { a: { kind: budget, amount: 1, until: 2027-02-30 } }\n                                                   ^ write it as YYYY-MM-DD',
  ],
  [
    'version: 1\npolicies: { a: { kind: required-tags, tags: { t: { values: [1] } } } }',
    '2:61: item 1 of `values` must be text, and is `1` (a number)\n  policies: { a: { kind: required-tags, tags: { t: { values: [1] } } } }\n                                                              ^ put it in quotes: "1"',
  ],
  [
    'version: 1\npolicies: { a: { kind: budget, amount: 1, match: { types: [] } } }',
    '2:59: `types` must not be empty\n  policies: { a: { kind: budget, amount: 1, match: { types: [] } } }\n                                                            ^',
  ],
  ['version: 1\nusage:', '2:7: `usage` must be a map, and is empty\n  usage:\n        ^'],
  ['- a', '1:1: c.yml is not a map of keys\n  - a\n  ^ start with `version: 1`'],
  ['', '1:1: c.yml is not a map of keys\n  start with `version: 1`'],
])('%j', (text, expected) => {
  expect(faults(text)).toBe(expected)
})

test.each([
  ['policies: { a: { kind: max-increase } }', 'Neither `amount` nor `percent` is set'],
  ['policies: { a: { kind: max-increase, amount: 1, both: true } }', '`both` needs `amount` and `percent`'],
  ['policies: { a: { kind: required-tags, tags: {} } }', '`tags` names no tag'],
  ['policies: { a: { kind: required-tags, tags: { t: {} } } }', 'The rule for `t` asks for nothing'],
  [
    'policies: { a: { kind: required-tags, tags: { t: { pattern: "(" } } } }',
    'The pattern of `t` is not a regular expression (RE2): missing closing ): `(`',
  ],
  [
    'policies: { a: { kind: required-tags, tags: { t: { pattern: "(?=a)" } } } }',
    'The pattern of `t` is not a regular expression (RE2): invalid or unsupported Perl syntax: `(?=`',
  ],
  ['policies: { a: { kind: required-tags, tags: { t: { values-from: ../x.yml } } } }', '`../x.yml` is outside of the repository'],
  ['usage: { file: /etc/passwd }', '`/etc/passwd` is outside of the repository'],
  ['projects: [{ name: a, path: infra/a, var-files: [../../../x.tfvars] }]', '`../../../x.tfvars` is outside of the repository'],
  ['projects: [{ name: a, path: x }, { name: a, path: y }]', 'There are two projects named `a`'],
  ['stages: [{ policy: a, stage: run }]', 'There is no policy `a`'],
  ['exemptions: [{ policy: a, owner: o, reason: r, expires: 2027-01-01 }]', 'There is no policy `a`'],
])('what no schema sees: %s', (text, message) => {
  const error = failure(() => parseConfig(`version: 1\n${text}`, 'c.yml'))
  expect(error.message).toBe(message)
  expect(error.location?.line).toBe(2)
})

test('an exemption names an existing policy, or the one that was meant', () => {
  expect(
    faults(
      'version: 1\npolicies: { ownership: { kind: budget, amount: 1 } }\nexemptions:\n  - { policy: ownersip, owner: o, reason: r, expires: 2027-01-01 }',
    ),
  ).toBe(
    '4:15: There is no policy `ownersip`\n    - { policy: ownersip, owner: o, reason: r, expires: 2027-01-01 }\n                ^ did you mean `ownership`?',
  )
})

test('faults of the text come alone: what follows from them would only confuse', () => {
  expect(faults('version: 1\npolicies: {}\npolicies: {}\nx: 1')).toBe(
    '3:1: `policies` is given twice, first in line 2\n  policies: {}\n  ^ put both into one',
  )
  expect(faults('version: 1\npolicies:\n\ta: 1')).toMatch(/^3:1: Tabs are not allowed as indentation\n {2}\ta: 1\n {2}\^/)
})

test('anchors and merge keys work, and small files cannot unfold into huge ones', () => {
  const shared = `version: 1
policies:
  a: &a { kind: budget, amount: 1, stage: walk }
  b: { <<: *a, amount: 2 }
`
  expect(parseConfig(shared, 'c.yml').config.policies.b).toMatchObject({ amount: 2, stage: 'walk' })
  const bomb = [
    'version: 1',
    'mocks:',
    '  a0: &a0 { x: 1 }',
    ...Array.from({ length: 40 }, (_, i) => `  a${i + 1}: &a${i + 1} { x: *a${i}, y: *a${i} }`),
  ]
  expect(faults(bomb.join('\n'))).toMatch(/Unfolds into more than 1000000 values/)
  expect(faults(`version: 1\nmocks: { a: &a { x: *a } }`)).toMatch(/`\*a` stands inside of what it names/)
  expect(faults(`version: 1\nmocks: ${'['.repeat(5000)}`)).toMatch(/deep|Flow sequence/)
  expect(faults(`version: 1 # ${'x'.repeat(600_000)}`)).toBe('1: c.yml is too large to be read')
})

test('hostile names are names', () => {
  expect(faults('version: 1\n__proto__: { x: 1 }')).toMatch(/^2:1: `__proto__` cannot be a name/)
  expect(faults('version: 1\nconstructor: { x: 1 }')).toMatch(/^2:1: `constructor` is not a key of the configuration/)
  const { config } = parseConfig(
    'version: 1\npolicies: { constructor: { kind: budget, amount: 1 }, toString: { kind: budget, amount: 2 } }',
    'c.yml',
  )
  expect(Object.keys(config.policies)).toEqual(['constructor', 'toString'])
  expect(faults('version: 1\nstages: [{ policy: hasOwnProperty, stage: run }]')).toMatch(/^2:20: There is no policy `hasOwnProperty`/)
})

test('entries know where they stand', () => {
  const text = 'version: 1\nclusters:\n  - name: a\n    nodes: [{ type: m6i.large }]\n  - name: b\nprices:\n  file: own.csv\n'
  const { locate } = parseConfig(text, 'c.yml')
  expect([locate(['clusters', 0]), locate(['clusters', 1]), locate(['prices', 'file'], 'value')].map(({ line }) => line)).toEqual([3, 5, 7])
})
