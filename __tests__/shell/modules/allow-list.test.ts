import { expect, test } from '@jest/globals'
import { allowEverything, allowList } from '../../../src/shell/modules/allow-list.ts'

const addresses = [
  'registry.terraform.io/terraform-aws-modules/vpc/aws',
  'registry.terraform.io/acme/vpc/aws',
  'github.com/acme/network',
  'github.com/acme-evil/network',
  'evil.test/github.com/acme/network',
]

test.each([
  [['github.com/acme'], ['github.com/acme/network']],
  [['GitHub.com/acme/'], ['github.com/acme/network']],
  [['https://github.com/acme/network.git'], ['github.com/acme/network']],
  [['github.com/*/network'], ['github.com/acme/network', 'github.com/acme-evil/network']],
  [['registry.terraform.io/*/vpc/aws'], addresses.slice(0, 2)],
  [['registry.terraform.io', 'github.com/acme/**'], addresses.slice(0, 3)],
  [allowEverything, addresses],
  [['*'], addresses],
  [[''], []],
  [['/'], []],
  [['!github.com'], []],
  [[], []],
])('%j allows %j', (patterns, expected) => {
  const { allows } = allowList(patterns)
  expect(addresses.filter(allows)).toEqual(expected)
})

test('only a pattern with a plain host names a host', () => {
  const { namesHost } = allowList(['**', '*.acme.test/x', 'git.acme.test:8443/team'])
  expect(['git.acme.test:8443/team/network', 'git.acme.test:8443/other', 'a.acme.test/x'].filter(namesHost)).toEqual([
    'git.acme.test:8443/team/network',
  ])
})
