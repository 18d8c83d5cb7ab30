import type { ProjectPlan } from './project-facts.js'
import { banksOf } from './push-facts.js'
import { idOf } from './random.js'

/** The presale account of a project: a quota, deposits, and in every third county's first one a diversion that has come back in part or whole. */
function escrowOf({ projectId, key, investmentFen, unit, number }: ProjectPlan, institutionId: string, n: number) {
  const quota = (investmentFen / 1_000_000_000n) * 100_000_000n
  return {
    accountId: idOf(`escrow ${key}`),
    projectId,
    institutionId,
    unit,
    accountNumber: `6222${'0'.repeat(8)}${String(1000 + number * 100 + n)}`,
    quota,
    deposits: number === 0 ? [quota, quota / 2n] : [quota],
    diverted: number === 0 && n % 3 === 1 ? quota / 10n : 0n,
    recovered: n % 6 === 1 ? quota / 10n : quota / 20n,
  }
}

export type EscrowStory = ReturnType<typeof escrowOf>

/** Of all that was pushed but number 4: of those nobody has reported an account, and condition four is unknown. */
export function escrowStories(plans: readonly ProjectPlan[]): readonly EscrowStory[] {
  const pushed = plans.filter((plan) => banksOf(plan).length > 0)
  const units = [...new Set(pushed.map(({ unit }) => unit.id))]
  return pushed.flatMap((plan) => {
    const [lead] = banksOf(plan)
    return lead && plan.number !== 4 ? [escrowOf(plan, lead.id, units.indexOf(plan.unit.id))] : []
  })
}
