import type { TableMapping } from '../mapping.ts'
import { containerInstances } from './container-instances.ts'
import { kubernetesService } from './kubernetes-service.ts'
import { loadBalancer } from './load-balancer.ts'
import { managedDisks } from './managed-disks.ts'
import { publicIp } from './public-ip.ts'
import { virtualMachines, virtualMachinesSpot, virtualMachinesWindows } from './virtual-machines.ts'

/** All Azure tables, by name. */
export const azurermTables: readonly TableMapping[] = [
  containerInstances,
  kubernetesService,
  loadBalancer,
  managedDisks,
  publicIp,
  virtualMachines,
  virtualMachinesSpot,
  virtualMachinesWindows,
]
