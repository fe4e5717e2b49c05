import { expect, test } from '@jest/globals'
import { lines, price, unknown } from '../price.ts'

const sixtyHours = { usage: { monthly_hours: 60 } }

test('a job is billed by hours times its processing units', () => {
  const job = (attributes: Record<string, string | number>) => lines(price('aws_glue_job.a', attributes, sixtyHours))
  expect(job({ number_of_workers: 10, worker_type: 'G.2X' })).toEqual(['Duration (20 DPU): 60 hours x 8.8 = 528'])
  expect(job({ number_of_workers: 10 })).toEqual(['Duration (10 DPU): 60 hours x 4.4 = 264'])
  expect(job({ max_capacity: 2 })).toEqual(['Duration (2 DPU): 60 hours x 0.88 = 52.8'])
  expect(job({ number_of_workers: 2, worker_type: 'G.2X', execution_class: 'FLEX' })).toEqual(['Duration (4 DPU): 60 hours x 1.16 = 69.6'])
  expect(job({ number_of_workers: 2, worker_type: 'X.9' })).toEqual(['Duration: unknown because the size of worker type X.9 is not known'])
})

test('a job that names no capacity gets what AWS gives it', () => {
  expect(lines(price('aws_glue_job.a', {}, sixtyHours))).toEqual(['Duration (10 DPU): 60 hours x 4.4 = 264'])
  expect(lines(price('aws_glue_job.a', { command: [{ name: 'pythonshell' }] }, sixtyHours))).toEqual([
    'Duration (0.0625 DPU): 60 hours x 0.0275 = 1.65',
  ])
  expect(lines(price('aws_glue_job.a', {}))).toEqual(['Duration (10 DPU): usage monthly_hours at 4.4 per hours'])
  expect(lines(price('aws_glue_job.a', { number_of_workers: unknown() }, sixtyHours))).toEqual([
    'Duration: unknown because var.x is not set',
  ])
})

test('Ray jobs are sold in few regions', () => {
  const ray = { command: [{ name: 'glueray' }], number_of_workers: 5, worker_type: 'Z.2X' }
  expect(price('aws_glue_job.a', ray, { region: 'sa-east-1' }).lines).toMatchObject([{ state: 'unpriced', sku: 'aws/glue/jobs/ray' }])
})

test('crawlers and the catalogue are billed by use, development endpoints by the hour', () => {
  expect(lines(price('aws_glue_crawler.a', {}))).toEqual(['Duration: usage monthly_hours at 0.44 per DPU-hours'])
  expect(lines(price('aws_glue_crawler.a', {}, sixtyHours))).toEqual(['Duration: 60 DPU-hours x 0.44 = 26.4'])
  expect(lines(price('aws_glue_catalog_database.a', {}, { usage: { monthly_objects: 200_000, monthly_requests: 3_000_000 } }))).toEqual([
    'Storage: 2 100k objects x 1 = 2',
    'Requests: 3 1M requests x 1 = 3',
  ])
  expect(lines(price('aws_glue_catalog_database.a', {}))[0]).toBe('Storage: usage monthly_objects at 1 per 100k objects')
  expect(lines(price('aws_glue_dev_endpoint.a', {}))).toEqual(['Development endpoint: 3,650 DPU-hours x 0.44 = 1,606'])
  expect(lines(price('aws_glue_dev_endpoint.a', { number_of_workers: 2, worker_type: 'G.2X' }))).toEqual([
    'Development endpoint: 2,920 DPU-hours x 0.44 = 1,284.8',
  ])
  expect(lines(price('aws_glue_dev_endpoint.a', { number_of_workers: 0, number_of_nodes: 2 }))).toEqual([
    'Development endpoint: 1,460 DPU-hours x 0.44 = 642.4',
  ])
  expect(lines(price('aws_glue_dev_endpoint.a', { number_of_nodes: unknown() }))).toEqual([
    'Development endpoint: unknown because var.x is not set',
  ])
})
