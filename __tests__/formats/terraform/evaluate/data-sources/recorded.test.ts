import { expect, test } from '@jest/globals'
import { plannedResources, readCase } from '../../configurations/cases.ts'
import { differences } from '../../configurations/planned.ts'
import { resource } from '../read.ts'

// Texts are held to the recorded plans byte for byte, and what Terraform knows must be known.
test.each(['aws-policy-documents', 'aws-policy-document-merges', 'aws-certain-data'])(
  '%s: data sources answer as in the plan',
  async name => {
    const { input } = resource(await readCase(name), 'terraform_data.shown').attributes
    const planned = plannedResources(name).find(({ address }) => address === 'terraform_data.shown')
    expect(Object.keys(planned?.values.input ?? {}).length).toBeGreaterThan(5)
    expect(differences('input', input, planned?.values.input, planned?.unknown.input)).toEqual([])
  },
)
