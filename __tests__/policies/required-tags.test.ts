import { expect, test } from '@jest/globals'
import { check, lines, messages, project, summaries, unknown } from './change.ts'

const policy = (tags: string, more = 'stage: walk'): string => `policies: { ownership: { kind: required-tags, ${more}, tags: ${tags} } }`
const team = policy('{ team: { required: true } }')
const env = policy('{ env: { required: true, values: [dev, stage, prod] } }')
const head = (resources: Parameters<typeof project>[1]['head']) => [project('shop', { base: {}, head: resources ?? {} })]

test('a missing tag is a violation with its place, its edit and the money behind it', () => {
  const result = check(team, head({ 'aws_db_instance.tmp': { cost: 146, file: 'infra/main.tf', line: 12 } }))
  expect(lines(result)).toEqual(['fail introduced aws_db_instance.tmp team: `team` is missing | add `team` in `tags` (infra/main.tf:12)'])
  expect(result.findings[0]).toMatchObject({
    id: 'ownership/shop/aws_db_instance.tmp/team',
    policy: 'ownership',
    kind: 'required-tags',
    stage: 'walk',
    outcome: 'violation',
    project: 'shop',
    location: { file: 'infra/main.tf', line: 12 },
  })
  expect(result.findings[0]?.monthlyCost?.toFixed(2)).toBe('146.00')
  expect(result.result).toBe('fail')
  expect(summaries(result)).toEqual(['ownership fail: 0 of 1 resource tagged as required, 0 % of $146.00 a month'])
})

test('all is well: the summary weighs it by money', () => {
  const result = check(
    team,
    head({ 'aws_sqs_queue.a': { cost: 3, tags: { team: 'x' } }, 'aws_sqs_queue.b': { cost: 1, tags: { team: 'y' } } }),
  )
  expect(result.findings).toEqual([])
  expect(result.result).toBe('pass')
  expect(summaries(result)).toEqual(['ownership pass: 2 of 2 resources tagged as required, 100 % of $4.00 a month'])
})

test('a type that cannot be tagged is never a violation', () => {
  const result = check(team, head({ 'aws_iam_role_policy_attachment.a': {}, 'aws_route53_record.b': {}, 'null_resource.c': {} }))
  expect(result.findings).toEqual([])
  expect(summaries(result)).toEqual(['ownership pass: no resource that can carry tags'])
})

test('keys and values are exact in case, and a near miss is a violation with a suggestion', () => {
  const result = check(
    policy('{ team: { required: true }, cost-center: { required: true }, env: { required: true, values: [dev, stage, prod] } }'),
    head({
      'aws_sqs_queue.a': { tags: { Team: 'x', CostCenter: 'y', env: 'prd' } },
      'aws_sqs_queue.b': { tags: { teams: 'x', 'cost-centre': 'y', env: 'production' } },
    }),
  )
  expect(lines(result)).toEqual([
    'fail introduced aws_sqs_queue.a cost-center: `cost-center` is missing; `CostCenter` is not the same key | rename `CostCenter` to `cost-center` in `tags` (main.tf:1)',
    'fail introduced aws_sqs_queue.a env: `env` is `prd`, which is not allowed; did you mean `prod`? | set `env` to `prod` in `tags` (main.tf:1)',
    'fail introduced aws_sqs_queue.a team: `team` is missing; `Team` is not the same key | rename `Team` to `team` in `tags` (main.tf:1)',
    'fail introduced aws_sqs_queue.b cost-center: `cost-center` is missing; `cost-centre` is not the same key | rename `cost-centre` to `cost-center` in `tags` (main.tf:1)',
    'fail introduced aws_sqs_queue.b env: `env` is `production`, which is not allowed; did you mean `prod`?',
    'fail introduced aws_sqs_queue.b team: `team` is missing; `teams` is not the same key | rename `teams` to `team` in `tags` (main.tf:1)',
  ])
})

test('another required tag is not taken for a misspelling', () => {
  const both = policy('{ team: { required: true }, teams: { required: true } }')
  expect(messages(check(both, head({ 'aws_sqs_queue.a': { tags: { teams: 'x' } } })))).toEqual(['`team` is missing'])
})

test('a value that is near nothing names what is allowed', () => {
  expect(messages(check(env, head({ 'aws_sqs_queue.a': { tags: { env: 'blue' } } })))).toEqual([
    '`env` is `blue`; allowed are `dev`, `stage` and `prod`',
  ])
})

test.each([
  ['', '`env` is empty'],
  ['  ', '`env` is empty'],
  ['tbd', '`env` is `tbd`, which only holds the place of a value'],
  ['TODO', '`env` is `TODO`, which only holds the place of a value'],
  ['n/a', '`env` is `n/a`, which only holds the place of a value'],
  ['unknown', '`env` is `unknown`, which only holds the place of a value'],
  [' ChangeMe ', '`env` is ` ChangeMe `, which only holds the place of a value'],
])('the value %p counts as missing', (value, message) => {
  const any = policy('{ env: { required: true } }')
  expect(messages(check(any, head({ 'aws_sqs_queue.a': { tags: { env: value } } })))).toEqual([message])
})

test('a placeholder that is listed is a value like any other', () => {
  const listed = policy('{ env: { required: true, values: [none, prod] } }')
  expect(check(listed, head({ 'aws_sqs_queue.a': { tags: { env: 'none' } } })).findings).toEqual([])
  const pattern = policy('{ env: { required: true, pattern: ".*" } }')
  expect(messages(check(pattern, head({ 'aws_sqs_queue.a': { tags: { env: 'none' } } })))).toEqual([
    '`env` is `none`, which only holds the place of a value',
  ])
})

test('a pattern matches the whole value', () => {
  const pattern = policy('{ cost-center: { required: true, pattern: "CC-[0-9]{4}" } }')
  const result = check(
    pattern,
    head({
      'aws_sqs_queue.good': { tags: { 'cost-center': 'CC-1234' } },
      'aws_sqs_queue.long': { tags: { 'cost-center': 'CC-12345' } },
      'aws_sqs_queue.line': { tags: { 'cost-center': 'CC-1234\nx' } },
    }),
  )
  expect(lines(result)).toEqual([
    'fail introduced aws_sqs_queue.line cost-center: `cost-center` is `CC-1234 x`, which does not match `CC-[0-9]{4}` | correct `cost-center` in `tags` (main.tf:1)',
    'fail introduced aws_sqs_queue.long cost-center: `cost-center` is `CC-12345`, which does not match `CC-[0-9]{4}`',
  ])
})

test('a tag that is not required is checked only where it is set', () => {
  const ttl = policy('{ ttl: { pattern: "[0-9]+d" } }')
  const result = check(
    ttl,
    head({
      'aws_sqs_queue.none': {},
      'aws_sqs_queue.good': { tags: { ttl: '7d' } },
      'aws_sqs_queue.blank': { tags: { ttl: 'tbd' } },
      'aws_sqs_queue.bad': { tags: { ttl: 'week' } },
      'aws_sqs_queue.case': { tags: { TTL: '7d' } },
    }),
  )
  expect(messages(result)).toEqual(['`ttl` is `week`, which does not match `[0-9]+d`', '`ttl` is missing; `TTL` is not the same key'])
})

test('an alias counts in its cloud only', () => {
  const aliased = policy('{ cost-center: { required: true, aliases: { google: cost_center } } }')
  const result = check(
    aliased,
    head({
      'google_storage_bucket.a': { tags: { cost_center: 'x' } },
      'google_storage_bucket.b': { tags: { 'cost-center': 'x' } },
      'google_storage_bucket.c': {},
      'aws_sqs_queue.d': { tags: { cost_center: 'x' } },
    }),
  )
  expect(lines(result)).toEqual([
    'fail introduced aws_sqs_queue.d cost-center: `cost-center` is missing; `cost_center` is not the same key | rename `cost_center` to `cost-center` in `tags` (main.tf:1)',
    'fail introduced google_storage_bucket.c cost_center: `cost_center` is missing | add `cost_center` in `labels` (main.tf:1)',
  ])
})

test('allowed values come from a file of the base tree', () => {
  const from = policy('{ team: { required: true, values-from: ./registry/teams.yml } }')
  const resources = head({ 'aws_sqs_queue.a': { tags: { team: 'serch' } }, 'aws_sqs_queue.b': { tags: { team: 'payments' } } })
  for (const teams of [
    '- search\n- payments\n',
    'search: { lead: x }\npayments: {}\n',
    '- { name: search }\n- name: payments\n',
    'teams: [search, payments]\n',
  ])
    expect(messages(check(from, resources, { baseFiles: { 'registry/teams.yml': teams } }))).toEqual([
      '`team` is `serch`, which is not allowed; did you mean `search`?',
    ])
  const text = policy('{ team: { required: true, values-from: teams.txt } }')
  expect(messages(check(text, resources, { baseFiles: { 'teams.txt': '# ours\nsearch\npayments, the others\n\n' } }))).toEqual([
    '`team` is `serch`, which is not allowed; did you mean `search`?',
  ])
})

test('a list of values that cannot be read is an error of the policy: closed in run, a warning before', () => {
  const from = (stage: string): string => policy('{ team: { required: true, values-from: teams.yml } }', `stage: ${stage}`)
  const run = check(from('run'), head({ 'aws_sqs_queue.a': {} }))
  expect(lines(run)).toEqual([
    'fail existing - -: The list of values teams.yml cannot be read: there is no such file | add teams.yml to the base branch, or mend `values-from`',
  ])
  expect(run.findings[0]).toMatchObject({ id: 'ownership/error', outcome: 'error' })
  expect(summaries(run)).toEqual(['ownership fail: could not be evaluated'])
  expect(check(from('crawl'), head({ 'aws_sqs_queue.a': {} })).result).toBe('warn')
  expect(messages(check(from('walk'), head({ 'aws_sqs_queue.a': {} }), { baseFiles: { 'teams.yml': 'a: [\n' } }))[0]).toMatch(
    /^The list of values cannot be read: teams\.yml:\d+:\d+: /,
  )
})

test('what cannot be told is said once per cause, never once per resource', () => {
  const many = Object.fromEntries(
    Array.from({ length: 41 }, (_, index) => [`aws_sqs_queue.q[${index}]`, { cost: 1, incomplete: unknown() }]),
  )
  const two = policy('{ team: { required: true }, env: { required: true, values: [prod] } }')
  const result = check(two, head({ ...many, 'aws_sns_topic.a': { tags: { team: 'x', env: unknown('local.env is not known') } } }))
  expect(lines(result)).toEqual([
    'warn introduced - var.common_tags is not set: var.common_tags is not set: `team` and `env` of 41 resources cannot be told',
    'warn introduced - local.env is not known: local.env is not known: `env` of 1 resource cannot be told',
  ])
  expect(result.findings[0]).toMatchObject({ outcome: 'cannot-tell', count: 41 })
  expect(summaries(result)).toEqual(['ownership warn: 0 of 42 resources tagged as required, 0 % of $41.00 a month; 42 cannot be told'])
})

test('a tag that is set to something unknown is there; only its value cannot be told', () => {
  expect(check(team, head({ 'aws_sqs_queue.a': { tags: { team: unknown('var.team is not set') } } })).findings).toEqual([])
})

test('a default that is wrong may be put right by tags that are not known', () => {
  const tags = { env: 'nope' }
  const unsure = { tags, defaults: ['env'], incomplete: unknown() }
  expect(lines(check(env, head({ 'aws_sqs_queue.a': unsure })))).toEqual([
    'warn introduced - var.common_tags is not set: var.common_tags is not set: `env` of 1 resource cannot be told',
  ])
  expect(messages(check(env, head({ 'aws_sqs_queue.a': { ...unsure, defaults: [] } })))).toEqual([
    '`env` is `nope`; allowed are `dev`, `stage` and `prod`',
  ])
})

test('Kubernetes objects carry labels in their metadata, in YAML and in Terraform', () => {
  const result = check(
    team,
    head({
      'kubernetes_deployment.good': { attributes: { metadata: [{ name: 'x', labels: { team: 'x' } }] } },
      'kubernetes_manifest.good': { attributes: { manifest: { kind: 'X', metadata: { labels: { team: 'x' } } } } },
      'kubernetes_service.bad': { attributes: { metadata: [{ name: 'x' }] } },
      'kubernetes_namespace.costs_nothing': { attributes: { metadata: [{ name: 'x' }] } },
      'kubernetes_labels.none': {},
    }),
  )
  expect(lines(result)).toEqual([
    'fail introduced kubernetes_service.bad team: `team` is missing | add `team` in `metadata.labels` (main.tf:1)',
  ])
})

test('on-unknown decides what cannot be told counts as', () => {
  const level = (value: string, stage = 'walk') =>
    check(
      policy('{ team: { required: true } }', `stage: ${stage}, on-unknown: ${value}`),
      head({ 'aws_sqs_queue.a': { incomplete: unknown() } }),
    ).findings[0]?.level
  expect(level('note')).toBe('note')
  expect(level('warn')).toBe('warn')
  expect(level('fail')).toBe('fail')
  expect(level('fail', 'crawl')).toBe('note')
})

test('provider defaults are proposed where three or more resources lack the same tag, and said once', () => {
  const result = check(
    team,
    head({
      'aws_sqs_queue.a': { cost: 1 },
      'aws_sqs_queue.b': { cost: 30 },
      'aws_sns_topic.c': { cost: 2, tags: { team: 'x' } },
      'aws_sns_topic.d': {},
      'aws_autoscaling_group.e': {},
      'azurerm_storage_account.f': {},
      'azurerm_storage_account.g': {},
      'azurerm_storage_account.h': {},
    }),
  )
  expect(lines(result)).toEqual([
    'fail introduced aws_sqs_queue.b team: `team` is missing | add `team` to `default_tags` of the aws provider in `shop`: 3 resources lack it',
    'fail introduced aws_sqs_queue.a team: `team` is missing',
    'fail introduced aws_autoscaling_group.e team: `team` is missing | add `team` in `tag` (main.tf:1)',
    'fail introduced aws_sns_topic.d team: `team` is missing',
    'fail introduced azurerm_storage_account.f team: `team` is missing | add `team` in `tags` (main.tf:1)',
    'fail introduced azurerm_storage_account.g team: `team` is missing',
    'fail introduced azurerm_storage_account.h team: `team` is missing',
  ])
})

test('inside of a module the edit names the call too', () => {
  const address = 'module.data["a.b"].module.db.aws_db_instance.main[0]'
  expect(lines(check(team, head({ [address]: { file: 'modules/db/main.tf', line: 3 } })))).toEqual([
    `fail introduced ${address} team: \`team\` is missing | add \`team\` in \`tags\` (modules/db/main.tf:3), or pass it in through \`module.data["a.b"].module.db\``,
  ])
})

test('labels in nested places count', () => {
  const result = check(
    team,
    head({
      'google_sql_database_instance.good': { attributes: { settings: [{ user_labels: { team: 'x' } }] } },
      'google_sql_database_instance.bad': { attributes: { settings: [{ tier: 'x' }] } },
      'google_container_node_pool.unsure': { attributes: { node_config: [{ resource_labels: unknown('var.labels is not set') }] } },
    }),
  )
  expect(lines(result)).toEqual([
    'fail introduced google_sql_database_instance.bad team: `team` is missing | add `team` in `settings.user_labels` (main.tf:1)',
    'warn introduced - var.labels is not set: var.labels is not set: `team` of 1 resource cannot be told',
  ])
})

test('a sensitive value is not printed', () => {
  expect(lines(check(env, head({ 'aws_sqs_queue.a': { tags: { env: 'hunter2' }, sensitive: ['tags'] } })))).toEqual([
    'fail introduced aws_sqs_queue.a env: `env` has a value (sensitive) that is not allowed | correct `env` in `tags` (main.tf:1)',
  ])
})

test('hostile values stay on their line and inside of their quotes', () => {
  const value = ['`@everyone` <img src=x>\n::error::pwned\u202e', 'x'.repeat(200)].join('')
  const result = check(env, head({ 'aws_sqs_queue.a': { tags: { env: value } } }))
  expect(messages(result)).toEqual([
    "`env` is `'@everyone' <img src=x> ::error::pwned xxxxxxxxxxxxxxxxxxxx…`; allowed are `dev`, `stage` and `prod`",
  ])
  const names = policy('{ constructor: { required: true } }')
  expect(messages(check(names, head({ 'aws_sqs_queue.a': { tags: { toString: 'x' } } })))).toEqual(['`constructor` is missing'])
  expect(check(names, head({ 'aws_sqs_queue.a': { tags: { constructor: 'x' } } })).findings).toEqual([])
})

test('many resources with many different mistakes', () => {
  const many = Object.fromEntries(
    Array.from({ length: 2_000 }, (_, index) => [`aws_sqs_queue.q[${index}]`, { tags: { Team: `t${index}`, env: `e${index}` } }]),
  )
  const result = check(policy('{ team: { required: true }, env: { required: true, values: [dev, prod] } }'), head(many))
  expect(result.findings).toHaveLength(4_000)
})
