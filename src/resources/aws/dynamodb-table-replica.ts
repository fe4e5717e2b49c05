import { NotKnown } from '../../model/unknown.ts'
import { defineResource } from '../definition.ts'
import { throughput } from './dynamodb-throughput.ts'

/** A replica of a DynamoDB table, in its own region, with the capacity of the table that it copies. */
export const dynamodbTableReplica = defineResource({
  type: 'aws_dynamodb_table_replica',
  service: 'Amazon DynamoDB',
  category: 'Databases',
  skus: ['aws/dynamodb/standard/*', 'aws/dynamodb/infrequent-access/*'],
  usage: {
    monthly_write_request_units: 'Write request units a month; on-demand only',
    monthly_read_request_units: 'Read request units a month in this region; on-demand only',
    storage_gb: 'Data stored, indexes included, GB',
  },
  charges({ usage, related }) {
    const table = related.to('global_table_arn', ['aws_dynamodb_table'])
    if (table === undefined) throw new NotKnown({ kind: 'computed', text: 'the table that it copies is not in this project' })
    const { capacities, requests, storage, indexes } = throughput({ ...table, usage }, { replica: true })
    return [...capacities, requests('write'), requests('read'), storage, ...indexes]
  },
})
