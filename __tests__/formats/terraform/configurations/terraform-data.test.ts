import { expect, test } from '@jest/globals'
import { caseNames, plannedResources, readCase } from './cases.ts'
import { differences } from './planned.ts'

test.each(caseNames('data-'))('%s is read as Terraform plans it', async name => {
  const { resources, diagnostics } = await readCase(name)
  const planned = plannedResources(name)
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(resources.map(({ address }) => address).sort()).toEqual(planned.map(({ address }) => address).sort())
  const byAddress = new Map(planned.map(resource => [resource.address, resource]))
  for (const { address, type, attributes, sensitive, movedFrom, formerAddresses = [] } of resources) {
    const theirs = byAddress.get(address)
    if (theirs === undefined) continue
    expect(type).toBe(theirs.type)
    for (const attribute of ['input', 'triggers_replace'] as const) {
      const unknown = theirs.unknown[attribute]
      expect(differences(`${address}.${attribute}`, attributes[attribute], theirs.values[attribute], unknown)).toEqual([])
    }
    const marked = theirs.sensitive === true ? [] : Object.keys(theirs.sensitive).filter(attribute => attribute !== 'output')
    // Terraform 1.11 forgets that a child module's output is sensitive; we keep what was declared.
    if (name !== 'data-output-sensitive') expect([address, ...[...sensitive].sort()]).toEqual([address, ...marked.sort()])
    if (theirs.previousAddress !== undefined) expect([movedFrom, ...formerAddresses]).toContain(theirs.previousAddress)
  }
})
