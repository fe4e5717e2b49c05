/** Storage classes that clusters come with, and names that say the type of the disk, by the type. */

export const ebsTypes: Readonly<Record<string, string>> = {
  gp2: 'gp2',
  gp3: 'gp3',
  io1: 'io1',
  io2: 'io2',
  st1: 'st1',
  sc1: 'sc1',
  'ebs-sc': 'gp3',
  auto: 'gp3',
}

export const azureDiskTypes: Readonly<Record<string, string>> = {
  default: 'standardssd_lrs',
  managed: 'standardssd_lrs',
  'managed-csi': 'standardssd_lrs',
  'managed-premium': 'premium_lrs',
  'managed-csi-premium': 'premium_lrs',
}

export const googleDiskTypes: Readonly<Record<string, string>> = {
  standard: 'pd-standard',
  'standard-rwo': 'pd-balanced',
  'premium-rwo': 'pd-ssd',
}
