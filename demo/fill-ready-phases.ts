import { recordAction } from '../platform/register/actions/record.js'
import { parentPropertyOf } from '../platform/register/names.js'
import { asParent } from '../platform/register/part.js'
import { BANK_JUDGEMENTS } from '../subgraphs/financing/registers/bank-judgement.register.js'
import { CLOSED_ACCOUNT_AGREEMENTS } from '../subgraphs/financing/registers/closed-account-agreement.register.js'
import { COLLATERALS } from '../subgraphs/financing/registers/collateral.register.js'
import { COLLATERAL_VALUATIONS } from '../subgraphs/financing/registers/collateral-valuation.register.js'
import { LOAN_USE_PLANS } from '../subgraphs/financing/registers/loan-use-plan.register.js'
import { typeOfRegister } from '../subgraphs/financing/registers/part.js'
import { financingSlice } from '../subgraphs/financing/registers/slice.js'
import { act, clerk, type Runtimes, runtimeOf } from './acting.js'
import type { County } from './facts/fill-slice.js'
import { BANKS } from './facts/financing/banks.js'
import { factId } from './facts/said.js'
import type { ProjectPlan } from './project-facts.js'
import { banksOf, readyPhase } from './push-facts.js'
import { idOf } from './random.js'

/** What conditions two, three and five ask for; a valuation after what it values. */
const REGISTERS = [CLOSED_ACCOUNT_AGREEMENTS, LOAN_USE_PLANS, COLLATERALS, COLLATERAL_VALUATIONS, BANK_JUDGEMENTS]

const SLICE = { ...financingSlice, parents: { Collateral: asParent(COLLATERALS, typeOfRegister(COLLATERALS), {}) } }

/** As the lead bank said them of the first phase: no bank sees the second yet, so the regulator's branch records them for it. */
async function fillReadyPhase(runtimes: Runtimes, plan: ProjectPlan): Promise<void> {
  const [phase, [lead]] = [readyPhase(plan), banksOf(plan)]
  if (!phase || !lead) return
  for (const register of REGISTERS) {
    const said = BANKS[register.type]?.(plan, 1).filter(({ bank }) => bank === lead.id) ?? []
    for (const [index, { values }] of said.entries()) {
      const about =
        register.about.by === 'parent' ? { [parentPropertyOf(register.about.register)]: factId('Collateral', plan.key, 'ready 0') } : { subjectId: phase.id }
      const number = typeof values.number === 'string' ? { number: `${values.number}-二期` } : {}
      const id = factId(register.type, plan.key, `ready ${index}`)
      const input = { idempotencyKey: idOf(`record ${id}`), id, ...about, ...values, ...number }
      await act(runtimeOf(runtimes, 'financing'), clerk('NFRA', plan.unit.id), recordAction(register, SLICE), input)
    }
  }
}

export async function fillReadyPhases(runtimes: Runtimes, counties: readonly County[]): Promise<void> {
  for (const plan of counties.flatMap(({ plans }) => plans)) await fillReadyPhase(runtimes, plan)
}
