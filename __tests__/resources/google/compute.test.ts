import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { sustainedUse } from '../../../src/resources/google/sustained-use.ts'
import { lines, price, ref, unknown } from '../price.ts'

const region = 'us-central1'
const at = (address: string, attributes: Record<string, unknown>, more = {}) =>
  lines(price(address, attributes as never, { region, ...more }))

test('disks: size and what Hyperdisk provisions, but not what is included of it', () => {
  expect(at('google_compute_disk.a', { type: 'pd-ssd', size: 100 })).toEqual(['Storage (pd-ssd): 100 GiB-months x 0.17 = 17'])
  expect(at('google_compute_disk.a', { type: 'hyperdisk-extreme', size: 100, provisioned_iops: 1000 })).toEqual([
    'Storage (hyperdisk-extreme): 100 GiB-months x 0.125 = 12.5',
    'Provisioned IOPS: 1,000 IOPS-months x 0.032 = 32',
  ])
  const included = 'unknown because the price tables do not say how much of it is included'
  expect(at('google_compute_disk.a', { type: 'hyperdisk-balanced', size: 100 })).toEqual([
    'Storage (hyperdisk-balanced): 100 GiB-months x 0.08 = 8',
    `Provisioned IOPS: ${included}`,
    `Provisioned throughput: ${included}`,
  ])
  expect(at('google_compute_region_disk.a', { type: 'pd-balanced', size: 100 })).toEqual([
    'Storage (pd-balanced, regional): 100 GiB-months x 0.2 = 20',
  ])
  expect(at('google_compute_disk.a', {})).toEqual([
    'Storage (pd-standard): unknown because the size is that of the image or snapshot of the disk',
  ])
})

test('a machine with boot disk, local SSD and address', () => {
  const machine = {
    machine_type: 'n1-standard-2',
    boot_disk: [{ initialize_params: [{ size: 20 }] }],
    network_interface: [{ access_config: [{}] }],
    scratch_disk: [{}],
  }
  expect(at('google_compute_instance.a', machine)).toEqual([
    'Instance usage (on-demand, n1-standard-2, sustained use): 730 hours x 0.06649965 = 48.5447445',
    'boot_disk > Storage (pd-standard): 20 GiB-months x 0.04 = 0.8',
    'Local SSD: 375 GiB-months x 0.08 = 30',
    'External IP address: 730 hours x 0.005 = 3.65',
  ])
})

test('a custom machine is billed by vCPU and memory', () => {
  const machine = { machine_type: 'n2-custom-4-8192', scheduling: [{ preemptible: true }] }
  expect(at('google_compute_instance.a', machine, { usage: { monthly_hrs: 100 } })).toEqual([
    'Custom vCPU (spot, n2-custom-4-8192): 400 vCPU-hours x 0.01023 = 4.092',
    'Custom memory (spot, n2-custom-4-8192): 800 GiB-hours x 0.00137 = 1.096',
  ])
})

test('an address costs while nothing uses it', () => {
  expect(at('google_compute_address.a', {})).toEqual(['Static IP address (unused): 730 hours x 0.01 = 7.3'])
  const user = { network_interface: [{ access_config: [{ nat_ip: ref('google_compute_address.a', 'address') }] }] }
  expect(at('google_compute_address.a', {}, { others: { 'google_compute_instance.i': user } })).toEqual([])
  expect(at('google_compute_address.a', { address_type: 'INTERNAL' })).toEqual([])
})

test('a global address that a rule uses costs nothing, and an unused one has no price', () => {
  const rule = { ip_address: ref('google_compute_global_address.a', 'address') }
  expect(at('google_compute_global_address.a', {}, { others: { 'google_compute_global_forwarding_rule.r': rule } })).toEqual([])
  expect(at('google_compute_global_address.a', { address_type: 'INTERNAL' })).toEqual([])
  expect(at('google_compute_global_address.a', {})).toEqual([
    'Static IP address (unused): unknown because the price tables do not have unused global addresses',
  ])
})

test('forwarding rules', () => {
  expect(at('google_compute_forwarding_rule.a', { load_balancing_scheme: 'INTERNAL_MANAGED' })).toEqual([
    'Forwarding rule: 730 hours x 0.025 = 18.25',
    'Ingress data: usage monthly_ingress_data_gb at 0.008 per GiB',
  ])
  const usage = { monthly_ingress_data_gb: 100, region: 'us-central1' }
  expect(at('google_compute_global_forwarding_rule.a', {}, { usage })).toEqual([
    'Forwarding rule: 730 hours x 0.025 = 18.25',
    'Ingress data: 100 GiB x 0.008 = 0.8',
  ])
})

test('sustained use: a full month, half of one, and families without', () => {
  expect(sustainedUse('n1-standard-1', 730)).toBe(0.7)
  expect(sustainedUse('n1-standard-1', 365)).toBe(0.9)
  expect(sustainedUse('n2-standard-2', 730)).toBe(0.8)
  expect(sustainedUse('e2-medium', 730)).toBe(1)
})

test('more hours never cost less', () => {
  const hours = fc.double({ min: 0.1, max: 730, noNaN: true })
  const cost = (used: number): number => used * sustainedUse('n2d-standard-2', used)
  fc.assert(fc.property(hours, hours, (a, b) => cost(Math.min(a, b)) <= cost(Math.max(a, b)) + 1e-3))
})

test('what costs nothing by itself, but for what the price tables do not have', () => {
  expect(at('google_compute_backend_service.a', {})).toEqual([])
  expect(at('google_compute_backend_service.a', { enable_cdn: true })).toEqual([
    'Cloud CDN: unknown because the price tables do not have Cloud CDN',
  ])
  expect(at('google_compute_backend_bucket.a', { enable_cdn: unknown() })).toEqual([expect.stringContaining('var.x is not set')])
  expect(at('google_compute_firewall.a', {})).toEqual([])
  expect(at('google_compute_subnetwork.a', { log_config: [{ flow_sampling: 0.5 }] })).toEqual([
    'Network telemetry: unknown because the price tables do not have Network telemetry',
  ])
})
