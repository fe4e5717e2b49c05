import type { ResourceDefinition } from '../definition.ts'
import { natGateway } from './nat-gateway.ts'

/** Every AWS type that is priced, one line each, by name. */
export const awsResources: readonly ResourceDefinition[] = [natGateway]
