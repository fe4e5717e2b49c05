import type { TableMapping } from '../mapping.ts'
import { defaultNodes } from './default-nodes.ts'

/** All tables of Kubernetes, by name. */
export const kubernetesTables: readonly TableMapping[] = [defaultNodes]
