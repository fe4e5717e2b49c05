import type { Attributes } from '../attributes.ts'

/** A database engine with its licence, as the price tables name it. */
export interface DatabaseEngine {
  /** For the reader: `Oracle SE2, license included`. */
  readonly label: string
  /** `aws/rds/postgresql`, `aws/aurora/aurora-mysql`: the start of its instance SKUs. */
  readonly sku: string
  /** The table part of its reserved SKUs. */
  readonly reserved: string
}

const engine = (label: string, path: string): DatabaseEngine => {
  const table = path.startsWith('aurora') ? 'aws/aurora' : 'aws/rds'
  return { label, sku: `${table}/${path}`, reserved: `aws/rds-reserved/${path.replace('/', '-')}` }
}

const engines: Readonly<Record<string, DatabaseEngine>> = {
  aurora: engine('Aurora MySQL', 'aurora-mysql'),
  'aurora-mysql': engine('Aurora MySQL', 'aurora-mysql'),
  'aurora-postgresql': engine('Aurora PostgreSQL', 'aurora-postgresql'),
  mysql: engine('MySQL', 'mysql'),
  mariadb: engine('MariaDB', 'mariadb'),
  postgres: engine('PostgreSQL', 'postgresql'),
  // Enterprise Edition is sold only with a licence of one's own, SQL Server only with the licence included.
  'oracle-ee': engine('Oracle EE, bring your own license', 'oracle/ee-byol'),
  'sqlserver-ee': engine('SQL Server Enterprise', 'sqlserver/enterprise-li'),
  'sqlserver-se': engine('SQL Server Standard', 'sqlserver/standard-li'),
  'sqlserver-web': engine('SQL Server Web', 'sqlserver/web-li'),
  'sqlserver-ex': engine('SQL Server Express', 'sqlserver/express-li'),
}

/**
 * The engine of an `engine` attribute. Oracle SE2 comes either way; without `license_model` it is taken with the licence included, and the
 * label says so. An engine that is not known keeps its name and finds no price.
 */
export function databaseEngine(name: string, attributes: Attributes): DatabaseEngine {
  const key = name.toLowerCase().replace(/-cdb$/, '')
  if (key === 'oracle-se2')
    return attributes.string('license_model') === 'bring-your-own-license'
      ? engine('Oracle SE2, bring your own license', 'oracle/se2-byol')
      : engine('Oracle SE2, license included', 'oracle/se2-li')
  return (Object.hasOwn(engines, key) ? engines[key] : undefined) ?? engine(name, key)
}
