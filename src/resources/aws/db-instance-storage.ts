import type { Charge } from '../definition.ts'
import { detailed } from '../description.ts'
import type { Usage } from '../usage.ts'

/** What decides an RDS instance's storage bill. All functions may throw NotKnown. */
export interface DatabaseStorage {
  /** `gp2`, `gp3`, `io1`, `io2` or `standard` (magnetic). */
  readonly type: () => string
  readonly gb: () => number
  readonly iops: () => number | undefined
  /** MBps; gp3 only. */
  readonly throughput: () => number | undefined
  /** As the `engine` attribute has it. */
  readonly engine: () => string
  readonly deployment: () => 'single-az' | 'multi-az' | 'multi-az-cluster'
  readonly usage: Usage
}

/** The least IOPS and the least GB (but for SQL Server) that io1 and io2 are sold with. */
const leastIops = 1000
const leastIoGb = 100

/** gp3 includes more from the size on at which RDS stripes over four volumes: 400 GB, Oracle 200 GB, SQL Server never. */
function included(engine: string, gb: number): { readonly iops: number; readonly throughput: number } {
  const striped = engine.startsWith('oracle') ? gb >= 200 : !engine.startsWith('sqlserver') && gb >= 400
  return striped ? { iops: 12_000, throughput: 500 } : { iops: 3000, throughput: 125 }
}

const kind = (type: string): string =>
  type === 'standard' ? 'magnetic' : type.startsWith('io') ? 'provisioned IOPS SSD' : 'general purpose SSD'

/** Storage by the GB, provisioned IOPS and throughput beyond what is included, and I/O requests of magnetic storage. */
export function databaseStorage({ type, gb, iops, throughput, engine, deployment, usage }: DatabaseStorage): readonly Charge[] {
  const storedGb = (): number => (gb() < leastIoGb && type().startsWith('io') && !engine().startsWith('sqlserver') ? leastIoGb : gb())
  const provisionedIops = (): number => {
    if (type().startsWith('io')) return Math.max(iops() ?? 0, leastIops)
    const wanted = type() === 'gp3' ? iops() : undefined
    return wanted === undefined ? 0 : Math.max(wanted - included(engine(), gb()).iops, 0)
  }
  const provisionedThroughput = (): number => {
    const wanted = type() === 'gp3' ? throughput() : undefined
    return wanted === undefined ? 0 : Math.max(wanted - included(engine(), gb()).throughput, 0)
  }
  return [
    {
      description: detailed('Storage', () => (type() === 'standard' ? 'magnetic' : `${kind(type())}, ${type()}`)),
      sku: () => `aws/rds/storage/${type() === 'standard' ? 'magnetic' : type()}/${deployment()}`,
      unit: 'GB-months',
      quantity: storedGb,
    },
    {
      description: detailed('Provisioned IOPS', type),
      sku: () => `aws/rds/iops/${type()}/${deployment()}`,
      unit: 'IOPS-months',
      quantity: provisionedIops,
    },
    {
      description: detailed('Provisioned throughput', type),
      sku: () => `aws/rds/throughput/${type()}/${deployment()}`,
      unit: 'MBps-months',
      quantity: provisionedThroughput,
    },
    {
      description: 'I/O requests',
      sku: () => 'aws/rds/io-requests',
      unit: 'requests',
      per: 1_000_000,
      quantity: () => (type() === 'standard' ? usage.number('monthly_standard_io_requests') : 0),
      usageBased: true,
    },
  ]
}
