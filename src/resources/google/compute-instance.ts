import { hoursPerMonth } from '../../model/money.ts'
import { NotKnown } from '../../model/unknown.ts'
import { monthly } from '../charges.ts'
import { defineResource } from '../definition.ts'
import { required } from '../required.ts'
import { diskCharges, diskSkus } from './disk-charges.ts'
import { gpuCharges, machineCharges, machineSkus } from './machine-charges.ts'

/** A machine with its boot disk, local SSDs, GPUs and external addresses. https://cloud.google.com/compute/all-pricing */
export const computeInstance = defineResource({
  type: 'google_compute_instance',
  service: 'Compute Engine',
  category: 'Compute',
  skus: [...machineSkus, ...diskSkus, 'google/networking/address/in-use', 'google/networking/address/in-use-by-spot'],
  usage: { monthly_hrs: 'Hours a month that the machine runs; 730 if not given' },
  charges: ({ attributes, usage }) => {
    const scheduling = attributes.block('scheduling')
    const spot = (): boolean =>
      scheduling?.boolean('preemptible') === true || scheduling?.string('provisioning_model', 'STANDARD') === 'SPOT'
    const hours = (): number => usage.optionalNumber('monthly_hrs') ?? hoursPerMonth
    const machines = { type: () => required(attributes.string('machine_type'), 'machine_type'), spot, count: () => 1, hours }
    const [boot] = attributes.blocks('boot_disk')
    const made = boot?.has('source') === true ? undefined : boot?.block('initialize_params')
    const disk = {
      regional: false,
      type: () => made?.string('type') ?? 'pd-standard',
      size() {
        const size = made?.number('size')
        if (size === undefined) throw new NotKnown({ kind: 'computed', text: 'the size of the boot disk is that of its image' })
        return size
      },
      iops: () => made?.number('provisioned_iops'),
      throughput: () => made?.number('provisioned_throughput'),
    }
    const scratch = attributes.blocks('scratch_disk')
    const addresses = attributes.blocks('network_interface').flatMap(one => one.blocks('access_config')).length
    return [
      ...machineCharges(machines),
      ...(boot === undefined || boot.has('source') ? [] : [{ group: 'boot_disk', charges: diskCharges(disk) }]),
      ...attributes.blocks('guest_accelerator').flatMap(one =>
        gpuCharges(
          machines,
          () => one.string('type', ''),
          () => one.number('count', 0),
        ),
      ),
      monthly('Local SSD', 'google/disks/zonal/local-ssd/storage', 'GiB-months', () =>
        scratch.reduce((sum, one) => sum + one.number('size', 375), 0),
      ),
      monthly(
        'External IP address',
        () => (spot() ? { id: 'google/networking/address/in-use-by-spot', region: 'global' } : 'google/networking/address/in-use'),
        'hours',
        () => addresses * hours(),
      ),
    ]
  },
})
