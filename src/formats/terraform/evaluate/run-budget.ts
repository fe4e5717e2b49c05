import { defaultLimits } from './scope.ts'

/** Resource instances of one project in all. */
export const maxProjectResources = 200_000

/** What one evaluation may use up. */
export interface Allowance {
  readonly steps: number
  readonly resources: number
  /** Set once the run has used up what it may: the allowance is then what is left for every project. */
  readonly reduced: boolean
}

/** What all evaluations of a run may use up together: of both sides, all projects and every round. */
export interface RunBudget {
  readonly total: number
  allowance(): Allowance
  spend(steps: number, resources: number): void
}

/** Steps of a run. Ten projects may take all that one may; 10,000 ordinary resources take a fifteenth of what one may. */
const runSteps = 10 * defaultLimits.steps

/** What every project gets, however much was used up before it: an ordinary root module takes less. */
const always = { steps: 100_000, resources: 2_000 }

/** What becomes of an evaluated instance afterwards takes about as long as so many steps. */
const stepsPerResource = 40

/** A budget for one run. It counts steps, not time, so that the same run ends at the same place everywhere. */
export function runBudget(total = runSteps): RunBudget {
  let left = total
  return {
    total,
    allowance() {
      const reduced = left < always.steps
      return reduced ? { ...always, reduced } : { steps: Math.min(left, defaultLimits.steps), resources: maxProjectResources, reduced }
    },
    spend(steps, resources) {
      left -= steps + resources * stepsPerResource
    },
  }
}
