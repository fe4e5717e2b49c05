import type { TableMapping } from '../mapping.ts'
import { compute } from './compute.ts'
import { computeParts } from './compute-parts.ts'
import { disks } from './disks.ts'
import { kubernetesEngine } from './kubernetes-engine.ts'
import { networking } from './networking.ts'

/** All Google tables, by name. */
export const googleTables: readonly TableMapping[] = [compute, computeParts, disks, kubernetesEngine, networking]
