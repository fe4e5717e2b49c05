import { defineTable, pickItems } from '../mapping.ts'

const instance = /^Database Instance InfluxDB No license required db influx\.(\S+) (Single|Multi)-AZ$/
const storage = /^Influx Optimized Storage Influx IOPS Included with (\d+)k IOPS (Single|Multi)-AZ$/i

/** Storage types of the API by the thousands of IOPS that they include. */
const storageTypes: Readonly<Record<string, string>> = { '3': 't1', '12': 't2', '16': 't3' }

export const timestream = defineTable({
  table: 'aws/timestream',
  *rows(facts) {
    const rows = facts.csv('aws/other_services.csv').filter(({ columns }) => columns.service === 'timestream')
    for (const fact of rows) {
      const { item = '', region = '', usd = '' } = fact.columns
      const row = { region, usd, fact, column: 'usd' }
      const [, size, instanceZones] = instance.exec(item) ?? []
      const [, iops = '', storageZones] = storage.exec(item) ?? []
      if (size !== undefined) yield { ...row, sku: `influxdb/${instanceZones?.toLowerCase()}-az/db.influx.${size}`, unit: 'hours' }
      if (storageZones !== undefined)
        yield { ...row, sku: `influxdb-storage/${storageZones.toLowerCase()}-az/${storageTypes[iops]}`, unit: 'GB-months' }
    }
    yield* pickItems(rows, {
      'Timestream Ingestion per GB': { sku: 'writes', unit: 'GB' },
      'Timestream Memory Store per GB-Hours': { sku: 'memory-store', unit: 'GB-hours' },
      'Timestream Magnetic Store per GB-Mo': { sku: 'magnetic-store', unit: 'GB-months' },
      'Timestream Query per GB': { sku: 'queries', unit: 'GB' },
    })
  },
})
