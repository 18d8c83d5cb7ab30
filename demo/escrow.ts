import type { ProjectPlan } from './project-facts.js'
import { idOf } from './random.js'

/** The presale account of a lending story's project: a quota, deposits, and in every third one a diversion that has come back in part or whole. */
export function escrowOf({ projectId, key, investmentFen, unit }: ProjectPlan, n: number) {
  const quota = (investmentFen / 1_000_000_000n) * 100_000_000n
  return {
    accountId: idOf(`escrow ${key}`),
    projectId,
    unit,
    accountNumber: `6222${'0'.repeat(8)}${String(1000 + n).padStart(4, '0')}`,
    quota,
    deposits: [quota, quota / 2n],
    diverted: n % 3 === 1 ? quota / 10n : 0n,
    recovered: n % 6 === 1 ? quota / 10n : quota / 20n,
  }
}

export type EscrowStory = ReturnType<typeof escrowOf>
