import type { Attributes } from '../attributes.ts'
import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'
import { detailed } from '../description.ts'
import { workerUnits } from './glue-capacity.ts'

/** What AWS gives a job that names neither workers nor capacity: 1/16 DPU for Python shell jobs, 10 DPU for the others. */
const defaultUnits = (command: string): number => (command === 'pythonshell' ? 0.0625 : 10)

const commandOf = (job: Attributes): string => job.block('command')?.string('name', 'glueetl') ?? 'glueetl'

function processingUnits(job: Attributes): number {
  const workers = job.number('number_of_workers')
  if (workers !== undefined) return workerUnits(job, workers)
  return job.number('max_capacity') ?? defaultUnits(commandOf(job))
}

function rowOf(job: Attributes): string {
  if (commandOf(job) === 'glueray') return 'ray'
  return job.string('execution_class') === 'FLEX' ? 'flex' : 'standard'
}

/** Billed by the hour it runs, at the price of a data processing unit (DPU) times its units. https://aws.amazon.com/glue/pricing/ */
export const glueJob = defineResource({
  type: 'aws_glue_job',
  service: 'AWS Glue',
  category: 'Analytics',
  skus: ['aws/glue/jobs/*'],
  usage: { monthly_hours: 'Hours the job runs a month' },
  charges: ({ attributes, usage }) => [
    {
      ...metered(
        detailed('Duration', () => `${processingUnits(attributes)} DPU`),
        () => `aws/glue/jobs/${rowOf(attributes)}`,
        { unit: 'hours', usage, key: 'monthly_hours' },
      ),
      factor: () => processingUnits(attributes),
    },
  ],
})
