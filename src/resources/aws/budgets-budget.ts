import { hoursPerMonth } from '../../model/money.ts'
import { monthly } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** A budget is free unless actions are attached to it; an account's two free ones are not deducted. https://aws.amazon.com/aws-cost-management/aws-budgets/pricing/ */
export const budgetsBudget = defineResource({
  type: 'aws_budgets_budget',
  service: 'AWS Budgets',
  category: 'Management and Governance',
  skus: ['aws/budgets/action-enabled-days'],
  charges: ({ related }) => {
    if (related.from('aws_budgets_budget_action', 'budget_name').length === 0) return []
    return [monthly('Action-enabled budget', { id: 'aws/budgets/action-enabled-days', region: 'global' }, 'days', hoursPerMonth / 24)]
  },
})
