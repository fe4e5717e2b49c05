import { expect, test } from '@jest/globals'
import { isUnknown } from '../../../../src/model/unknown.ts'
import { caseNames, plannedResources, readCase } from './cases.ts'
import { contradictions } from './claims.ts'

test.each(caseNames('aws-'))('%s: what is held as known is what Terraform plans', async name => {
  const { resources, diagnostics } = await readCase(name)
  const planned = new Map(plannedResources(name).map(resource => [resource.address, resource]))
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(resources.map(({ address }) => address).sort()).toEqual([...planned.keys()].sort())
  for (const { address, type, attributes, tags } of resources) {
    const theirs = planned.get(address)
    if (theirs === undefined) continue
    expect(type).toBe(theirs.type)
    for (const [attribute, value] of Object.entries(attributes)) {
      // The provider plans its hash.
      if (attribute === 'user_data') continue
      expect(contradictions(`${address}.${attribute}`, value, theirs.values[attribute], theirs.unknown[attribute])).toEqual([])
    }
    if (!Object.hasOwn(theirs.values, 'tags_all') || theirs.unknown.tags_all !== undefined) continue
    const ours = [...(tags?.entries ?? [])].map(([key, { value }]) => [key, isUnknown(value) ? undefined : value] as const)
    expect([address, Object.fromEntries(ours)]).toEqual([address, theirs.values.tags_all])
  }
})
