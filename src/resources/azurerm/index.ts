import type { ResourceDefinition } from '../definition.ts'
import { containerGroup } from './container-group.ts'
import { kubernetesCluster } from './kubernetes-cluster.ts'
import { kubernetesClusterNodePool } from './kubernetes-cluster-node-pool.ts'
import { lb } from './lb.ts'
import { lbOutboundRule } from './lb-outbound-rule.ts'
import { lbRule } from './lb-rule.ts'
import { linuxVirtualMachine } from './linux-virtual-machine.ts'
import { linuxVirtualMachineScaleSet } from './linux-virtual-machine-scale-set.ts'
import { managedDisk } from './managed-disk.ts'
import { publicIp } from './public-ip.ts'
import { publicIpPrefix } from './public-ip-prefix.ts'
import { virtualMachine } from './virtual-machine.ts'
import { windowsVirtualMachine } from './windows-virtual-machine.ts'
import { windowsVirtualMachineScaleSet } from './windows-virtual-machine-scale-set.ts'

/** All priced Azure types, by name. */
export const azurermResources: readonly ResourceDefinition[] = [
  containerGroup,
  kubernetesCluster,
  kubernetesClusterNodePool,
  lb,
  lbOutboundRule,
  lbRule,
  linuxVirtualMachine,
  linuxVirtualMachineScaleSet,
  managedDisk,
  publicIp,
  publicIpPrefix,
  virtualMachine,
  windowsVirtualMachine,
  windowsVirtualMachineScaleSet,
]
