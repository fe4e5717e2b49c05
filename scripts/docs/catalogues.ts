import { awsFreeTypes } from '../../src/resources/aws/free.ts'
import { awsResources } from '../../src/resources/aws/index.ts'
import { azurermFreeTypes } from '../../src/resources/azurerm/free.ts'
import { azurermResources } from '../../src/resources/azurerm/index.ts'
import type { ResourceDefinition } from '../../src/resources/definition.ts'
import { googleFreeTypes } from '../../src/resources/google/free.ts'
import { googleResources } from '../../src/resources/google/index.ts'
import { kubernetesFreeTypes } from '../../src/resources/kubernetes/free.ts'
import { kubernetesResources } from '../../src/resources/kubernetes/index.ts'

/** What is known of the types of one provider. */
export interface ProviderCatalogue {
  /** As tables and types have it: `azurerm`. */
  readonly provider: string
  /** As people say it: `Azure`. */
  readonly name: string
  readonly priced: readonly ResourceDefinition[]
  readonly free: readonly string[]
}

export const catalogues: readonly ProviderCatalogue[] = [
  { provider: 'aws', name: 'AWS', priced: awsResources, free: awsFreeTypes },
  { provider: 'azurerm', name: 'Azure', priced: azurermResources, free: azurermFreeTypes },
  { provider: 'google', name: 'Google Cloud', priced: googleResources, free: googleFreeTypes },
  { provider: 'kubernetes', name: 'Kubernetes', priced: kubernetesResources, free: kubernetesFreeTypes },
]

/** All names of a definition, of Terraform and of Kubernetes. */
export const namesOf = ({ type, aliases = [] }: ResourceDefinition): readonly string[] => [type, ...aliases]
