import type { LocalDate, YearMonth } from '../../../kernel/dates.js'
import type { Fen } from '../../../kernel/money.js'
import type { AssessmentFacts, CapitalContribution, CollateralFact } from '../../../policy/lvliang-2024-12/2-3-conditions/facts.js'
import { capitalRecognised } from './capital-recognised.js'
import type { CollateralAnswer, ContributionAnswer, ScopeAnswer, SeizureAnswer } from './facts-answer.js'
import { fen, fenOrNull } from './fen.js'
import { isSeized } from './seized.js'
import { given, wholeList } from './whole-lists.js'

const day = (text: string): LocalDate => text as LocalDate
const dayOrNull = (text: string | null): LocalDate | null => text as LocalDate | null

function contribution({ id, form, amount, capitalRecognitions }: ContributionAnswer): CapitalContribution {
  const recognised = capitalRecognised(wholeList(capitalRecognitions, 'recognitions'))
  return { id, form: form as CapitalContribution['form'], amount: fen(amount), recognised }
}

const collateral =
  (seizures: readonly SeizureAnswer[], on: string) =>
  (one: CollateralAnswer): CollateralFact => {
    const valuations = [...wholeList(one.collateralValuations, 'valuations')].sort((a, b) => (a.valuedOn < b.valuedOn ? 1 : -1))
    return {
      id: one.id,
      institutionId: given(one.institution, 'a collateral’s bank').id,
      unitCode: one.realEstateUnitCode,
      registration: one.registration as CollateralFact['registration'],
      rank: one.rank,
      priorClaims: fenOrNull(one.priorClaims) ?? 0n,
      value: fenOrNull(valuations[0]?.value),
      seized: isSeized(one, seizures, on),
    }
  }

/** What financing is asked for, by the newest word of county or developer that still stands. */
export function requestedAmount(scope: ScopeAnswer): Fen | null {
  const demands = wholeList(scope.financingDemands, 'demands').filter(({ state }) => state !== 'WITHDRAWN')
  const proposals = wholeList(scope.listProposals, 'proposals').filter(({ conclusion }) => conclusion === 'PROPOSED')
  const words = [
    ...proposals.map(({ proposedOn, requestedAmount: amount }) => ({ on: proposedOn, amount })),
    ...demands.map(({ raisedOn, amount }) => ({ on: raisedOn, amount })),
  ]
  const newest = words.reduce<(typeof words)[number] | null>((latest, word) => (latest === null || word.on > latest.on ? word : latest), null)
  return fenOrNull(newest?.amount)
}

type FinancingFacts = Pick<
  AssessmentFacts,
  'capitalRequirements' | 'capitalContributions' | 'collaterals' | 'leadBanks' | 'closedAccounts' | 'judgements' | 'loanUse'
>

/** What banks and financial regulators recorded, and of collateral what the land register says of it. */
export const financingFacts = (scope: ScopeAnswer, on: string): FinancingFacts => ({
  capitalRequirements: wholeList(scope.capitalRequirements, 'capital requirements').map((one) => ({
    id: one.id,
    requiredAmount: fen(one.requiredAmount),
    determinedOn: day(one.determinedOn),
  })),
  capitalContributions: wholeList(scope.capitalContributions, 'contributions').map(contribution),
  collaterals: wholeList(scope.collaterals, 'collaterals').map(collateral(wholeList(scope.seizures, 'seizures'), on)),
  leadBanks: wholeList(scope.leadBankAppointments, 'lead banks').map((one) => ({
    id: one.id,
    bankId: given(one.bank, 'a lead bank').id,
    startsOn: day(one.startsOn),
    endsOn: dayOrNull(one.endsOn),
  })),
  closedAccounts: wholeList(scope.closedAccountAgreements, 'closed accounts').map((one) => ({
    id: one.id,
    institutionId: given(one.institution, 'a closed account’s bank').id,
    signedOn: day(one.signedOn),
    startsOn: dayOrNull(one.startsOn),
    endsOn: dayOrNull(one.endsOn),
  })),
  judgements: wholeList(scope.bankJudgements, 'judgements of banks').map((one) => ({
    id: one.id,
    question: one.question,
    favourable: one.favourable,
    judgedOn: day(one.judgedOn),
    institutionId: given(one.institution, 'a judging bank').id,
  })),
  loanUse: wholeList(scope.loanUsePlans, 'loan-use plans').map((one) => ({
    id: one.id,
    institutionId: given(one.institution, 'a plan’s bank').id,
    month: one.month as YearMonth,
    purpose: one.purpose,
    planned: fen(one.planned),
    actual: fenOrNull(one.actual),
    driftReason: one.driftReason,
  })),
})
