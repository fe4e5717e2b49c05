import { byUsageType, type OfferMapping } from '../mapping.ts'

/** Fargate. https://aws.amazon.com/fargate/pricing/ */
export const ecs: OfferMapping = {
  offer: 'AmazonECS',
  item: byUsageType('aws/ecs', {
    'Fargate-vCPU-Hours:perCPU': ['fargate/linux-x86/vcpu', 'vCPU-hours'],
    'Fargate-GB-Hours': ['fargate/linux-x86/memory', 'GB-hours'],
    'Fargate-ARM-vCPU-Hours:perCPU': ['fargate/linux-arm/vcpu', 'vCPU-hours'],
    'Fargate-ARM-GB-Hours': ['fargate/linux-arm/memory', 'GB-hours'],
    'Fargate-Windows-vCPU-Hours:perCPU': ['fargate/windows-x86/vcpu', 'vCPU-hours'],
    'Fargate-Windows-GB-Hours': ['fargate/windows-x86/memory', 'GB-hours'],
    'Fargate-Windows-OS-Hours:perCPU': ['fargate/windows-x86/license', 'vCPU-hours'],
    'Fargate-EphemeralStorage-GB-Hours': ['fargate/ephemeral-storage', 'GB-hours'],
  }),
}
