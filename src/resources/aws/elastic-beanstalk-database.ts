import { NotKnown } from '../../model/unknown.ts'
import type { Attributes } from '../attributes.ts'
import { hourly, metered } from '../charges.ts'
import type { ChargeGroup } from '../definition.ts'
import { detailed } from '../description.ts'
import type { Usage } from '../usage.ts'
import { databaseStorage } from './db-instance-storage.ts'
import type { Settings } from './elastic-beanstalk-settings.ts'
import { databaseEngine } from './rds-engine.ts'

const namespace = 'aws:rds:dbinstance'

/** The database that an environment brings along; undefined if its settings speak of none. */
export function databaseCharges(settings: Settings, environment: Attributes, usage: Usage): ChargeGroup | undefined {
  const instanceClass = settings.text(namespace, 'DBInstanceClass')
  if (instanceClass === undefined && !settings.flag(namespace, 'HasCoupledDatabase')) return undefined
  const engineName = (): string => settings.text(namespace, 'DBEngine') ?? 'mysql'
  const deployment = () => (settings.flag(namespace, 'MultiAZDatabase') ? 'multi-az' : 'single-az')
  const known = (): string => {
    if (instanceClass === undefined) throw new NotKnown({ kind: 'error', text: 'the setting DBInstanceClass is not set' })
    return instanceClass
  }
  const engine = () => databaseEngine(engineName(), environment)
  return {
    group: 'database',
    charges: [
      hourly(
        detailed(
          'Database instance',
          () => `on-demand, ${engine().label}, ${deployment() === 'multi-az' ? 'Multi-AZ' : 'Single-AZ'}, ${known()}`,
        ),
        () => `${engine().sku}/${deployment()}/${known()}`,
      ),
      ...databaseStorage({
        type: () => 'gp2',
        // The least that an environment makes a database with.
        gb: () => settings.number(namespace, 'DBAllocatedStorage') ?? 5,
        iops: () => undefined,
        throughput: () => undefined,
        engine: engineName,
        deployment,
        usage,
      }),
      metered('Additional backup storage', 'aws/rds/backup', { unit: 'GB-months', usage, key: 'additional_backup_storage_gb' }),
    ],
  }
}
