import { defineTable } from '../mapping.ts'

const instance = /^(RabbitMQ )?(Single Instance|Active Standby) mq (\S+)$/

export const mq = defineTable({
  table: 'aws/mq',
  *rows(facts) {
    for (const fact of facts.csv('aws/mq.csv')) {
      const { item = '', region = '', usd = '' } = fact.columns
      const row = { region, usd, fact, column: 'usd' }
      const [, rabbit, deployment, type] = instance.exec(item) ?? []
      if (type !== undefined) {
        const several = rabbit ? 'cluster' : 'active-standby'
        const name = `${rabbit ? 'rabbitmq' : 'activemq'}/${deployment === 'Single Instance' ? 'single-instance' : several}/mq.${type}`
        yield { ...row, sku: `broker/${name}`, unit: 'hours' }
      } else if (item === 'Broker Storage GB Mo') yield { ...row, sku: 'storage/efs', unit: 'GB-months' }
      else if (item === 'Broker Storage Single AZ GB-Mo') yield { ...row, sku: 'storage/ebs', unit: 'GB-months' }
    }
  },
})
