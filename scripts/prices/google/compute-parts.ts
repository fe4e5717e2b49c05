import { defineTable, type MappedRow } from '../mapping.ts'
import { catalogue } from './sources.ts'

const parts = [
  ['on-demand/vcpu', 'vCPU-hours', 'usd_per_vcpu_h_ondemand'],
  ['on-demand/memory', 'GiB-hours', 'usd_per_gib_h_ondemand'],
  ['spot/vcpu', 'vCPU-hours', 'usd_per_vcpu_h_spot'],
  ['spot/memory', 'GiB-hours', 'usd_per_gib_h_spot'],
] as const

/** GPUs that can be attached to N1 machines; machine types of the others include them. */
const gpus = new Set(['nvidia-tesla-p100', 'nvidia-tesla-p4', 'nvidia-tesla-t4', 'nvidia-tesla-v100'])

/** What custom machine types (without extended memory) and attached GPUs are made of. */
export const computeParts = defineTable({
  table: 'google/compute-parts',
  *rows(facts): Iterable<MappedRow> {
    for (const fact of facts.csv('gcp/compute_unit_rates.csv')) {
      const [, series = ''] = /^(\w+) custom$/.exec(fact.columns.series ?? '') ?? []
      if (series === '') continue
      const { region = '' } = fact.columns
      for (const [part, unit, column] of parts) {
        const usd = fact.columns[column] ?? ''
        const sku = `custom/${series.toLowerCase()}/${part}`
        if (Number(usd) > 0) yield { sku, region, unit, usd, fact, column, source: catalogue }
      }
    }
    for (const fact of facts.csv('gcp/gpu_rates.csv')) {
      const gpu = (fact.columns.gpu ?? '').toLowerCase().replaceAll(' ', '-')
      if (!gpus.has(gpu)) continue
      const { region = '', usd_per_gpu_h_ondemand = '', usd_per_gpu_h_spot = '' } = fact.columns
      const row = { region, unit: 'GPU-hours', fact, source: catalogue }
      // 0 stands where the catalogue has no price.
      if (Number(usd_per_gpu_h_ondemand) > 0)
        yield { ...row, sku: `gpu/on-demand/${gpu}`, usd: usd_per_gpu_h_ondemand, column: 'usd_per_gpu_h_ondemand' }
      if (Number(usd_per_gpu_h_spot) > 0) yield { ...row, sku: `gpu/spot/${gpu}`, usd: usd_per_gpu_h_spot, column: 'usd_per_gpu_h_spot' }
    }
  },
})
