import { decimal } from '../../../src/model/money.ts'
import { attributeName } from './offer.ts'

/** What offer files call each of our units, without spaces and signs. */
const spellings = {
  'ACU-hours': ['acuhr', 'acuhrs', 'acuhour', 'acuhours'],
  'alarm metrics': ['alarms', 'alarm', 'alarmmetrics', 'alarmmonth', 'alarmmonths'],
  alarms: ['alarms', 'alarm', 'alarmmonth', 'alarmmonths'],
  'change-record-hours': ['crhr', 'crhrs'],
  'DSU-hours': ['dsuhr', 'dsuhrs', 'dsuhours', 'hrs'],
  GB: ['gb', 'gigabyte', 'gigabytes'],
  'GB-hours': ['gbhr', 'gbhrs', 'gbhour', 'gbhours', 'hr', 'hrs', 'hour', 'hours'],
  'GB-months': ['gbmo', 'gbmonth', 'gbmonths'],
  'GB-seconds': ['gbsecond', 'gbseconds', 'lambdagbsecond', 'lambdagbseconds', 'second', 'seconds'],
  hours: ['hr', 'hrs', 'hour', 'hours', 'hourly'],
  'IOPS-months': ['iopsmo', 'iopsmonth', 'iopsmonths'],
  keys: ['keys', 'key', 'keymo', 'keysmo'],
  'LCU-hours': ['lcuhr', 'lcuhrs', 'lcuhour', 'lcuhours', 'hrs'],
  'MBps-months': ['mbpsmo', 'mbpsmonth', 'mbpsmonths'],
  'metric updates': ['updates', 'update', 'metricupdates', 'metricupdate', 'count'],
  metrics: ['metrics', 'metric', 'metricmonth', 'metricmonths'],
  'MiBps-months': ['mibpsmo', 'mibpsmonth', 'mibpsmonths'],
  notifications: ['notifications', 'notification'],
  objects: ['objects', 'object', 'count', 'objectmo', 'objectmonth'],
  requests: [
    'requests',
    'request',
    'ios',
    'io',
    'apirequests',
    'apirequest',
    'apicalls',
    'count',
    'readrequestunits',
    'readrequestunit',
    'writerequestunits',
    'writerequestunit',
    'replicatedwriterequestunits',
    'replicatedwriterequestunit',
    'replwriterequestunits',
    'changedatacaptureunits',
    'changedatacaptureunit',
  ],
  runs: ['runs', 'run', 'canaryruns', 'canaryrun', 'count'],
  secrets: ['secrets', 'secret', 'secretmonth', 'secretmonths'],
  SnapshotAPIUnits: ['snapshotapiunits', 'snapshotapiunit'],
  tags: ['tagmo', 'tagmonth', 'tags'],
  'unit-hours': [
    'readcapacityunithrs',
    'readcapacityunithr',
    'writecapacityunithrs',
    'writecapacityunithr',
    'replicatedwritecapacityunithrs',
    'replicatedwritecapacityunithr',
    'replwritecapacityunithrs',
  ],
  'vCPU-hours': ['vcpuhr', 'vcpuhrs', 'vcpuhour', 'vcpuhours', 'hr', 'hrs', 'hour', 'hours'],
  'vCPU-months': ['vcpumo', 'vcpumonth', 'vcpumonths'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** A unit of our tables. */
export type Unit = keyof typeof spellings

/** Listed units that are so many of ours. */
const multiples: Readonly<Record<string, readonly [unit: Unit, count: number]>> = {
  gibpsmo: ['MiBps-months', 1024],
  gibpsmonth: ['MiBps-months', 1024],
}

/** How many of our units one listed unit is; undefined where the two do not measure the same. */
export function unitsIn(listed: string, unit: Unit): number | undefined {
  const name = attributeName(listed)
  if ((spellings[unit] as readonly string[]).includes(name)) return 1
  const multiple = Object.hasOwn(multiples, name) ? multiples[name] : undefined
  return multiple?.[0] === unit ? multiple[1] : undefined
}

/** A listed price for one of our units, in full and without trailing zeros. */
export const perUnit = (usd: string, count: number): string => decimal(usd).div(count).toFixed()
