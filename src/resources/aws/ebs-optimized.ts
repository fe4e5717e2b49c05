import type { Charge } from '../definition.ts'
import { onlyIf } from './only-if.ts'

/** Old types that can be EBS-optimized and pay for it; later ones are so by default, and others cannot be. */
const surcharged = new Set(
  'c1.xlarge c3.xlarge c3.2xlarge c3.4xlarge g2.2xlarge i2.xlarge i2.2xlarge i2.4xlarge m1.large m1.xlarge m2.2xlarge m2.4xlarge m3.xlarge m3.2xlarge r3.xlarge r3.2xlarge r3.4xlarge'.split(
    ' ',
  ),
)

/** The hourly surcharge for EBS-optimized instances of old types. https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ebs-optimized.html */
export const ebsOptimizedCharges = (instanceType: () => string, optimized: () => boolean, instanceHours: () => number): readonly Charge[] =>
  onlyIf(() => optimized() && surcharged.has(instanceType()), {
    description: 'EBS-optimized usage',
    sku: () => `aws/ec2-other/ebs-optimized/${instanceType()}`,
    unit: 'hours',
    quantity: instanceHours,
  })
