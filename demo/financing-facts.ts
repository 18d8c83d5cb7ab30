import type { Actor } from '../kernel/actor.js'
import type { ActionInput } from '../platform/action/action.js'
import { banker } from './acting.js'
import { branchesIn } from './banks.js'
import { type ProjectPlan, planProject } from './project-facts.js'
import { pushesOf } from './push-facts.js'
import { idOf } from './random.js'
import { PROJECT_UNITS } from './units.js'

/** One pushed scope on its way through its bank: accepted, approved, signed and drawn in part. */
export interface LendingStory {
  readonly plan: ProjectPlan
  readonly pushId: string
  readonly institutionId: string
  readonly bank: Actor
  readonly approvedFen: bigint
}

/** The first pushed project of every county, with its first branch; of 离石 that is the one of the example query. */
export function lendingStories(): LendingStory[] {
  return PROJECT_UNITS.flatMap((unit) => {
    const plan = planProject(unit, 0)
    const [push] = pushesOf(plan)
    if (!push || !branchesIn(unit.name === '舞阳县' ? '舞阳' : '吕梁').some(({ id }) => id === push.institutionId)) return []
    return [
      {
        plan,
        pushId: push.id,
        institutionId: push.institutionId,
        bank: banker(push.institutionId),
        approvedFen: (plan.investmentFen / 5_000_000n) * 1_000_000n,
      },
    ]
  })
}

/** The key of one step: a fill that was interrupted repeats its steps and changes nothing twice. */
export const stepKey = (story: LendingStory, step: string): Pick<ActionInput, 'idempotencyKey'> => ({ idempotencyKey: idOf(`lending ${story.pushId} ${step}`) })
