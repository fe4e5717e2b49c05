import type { TableMapping } from '../mapping.ts'
import { vpc } from './vpc.ts'

/** All AWS tables, by name. */
export const awsTables: readonly TableMapping[] = [vpc]
