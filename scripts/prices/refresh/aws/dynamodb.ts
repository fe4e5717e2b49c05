import { byUsageType, type OfferMapping, type UsageTypes } from '../mapping.ts'

const forClass = (prefix: string, name: string): UsageTypes => ({
  [`${prefix}ReadCapacityUnit-Hrs`]: [`${name}/read-capacity`, 'unit-hours'],
  [`${prefix}WriteCapacityUnit-Hrs`]: [`${name}/write-capacity`, 'unit-hours'],
  [`${prefix}ReplWriteCapacityUnit-Hrs`]: [`${name}/replicated-write-capacity`, 'unit-hours'],
  [`${prefix}ReadRequestUnits`]: [`${name}/read-requests`, 'requests'],
  [`${prefix}WriteRequestUnits`]: [`${name}/write-requests`, 'requests'],
  [`${prefix}ReplWriteRequestUnits`]: [`${name}/replicated-write-requests`, 'requests'],
  [`${prefix}TimedStorage-ByteHrs`]: [`${name}/storage`, 'GB-months'],
})

/** The free capacity and storage of each account are no prices, and left out. https://aws.amazon.com/dynamodb/pricing/ */
export const dynamodb: OfferMapping = {
  offer: 'AmazonDynamoDB',
  item: byUsageType('aws/dynamodb', {
    ...forClass('', 'standard'),
    ...forClass('IA-', 'infrequent-access'),
    'TimedBackupStorage-ByteHrs': ['backup', 'GB-months'],
    'TimedPITRStorage-ByteHrs': ['point-in-time-recovery', 'GB-months'],
    'RestoreDataSize-Bytes': ['restore', 'GB'],
    'Streams-RequestsCount': ['streams-read-requests', 'requests'],
    'ChangeDataCaptureUnits-Kinesis': ['kinesis-change-records', 'requests'],
  }),
}
