import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Act } from '../../../kernel/verdict.js'
import type { CertificateKind } from '../2-4-support/four-certificates.js'
import { COMPLETE, day, month, SILENT } from '../sample-facts.js'
import { assess } from './assess.js'
import type { AssessmentFacts, BankJudgement, GovernanceJudgement } from './facts.js'

type Enact = (facts: AssessmentFacts, bankId: string) => Partial<AssessmentFacts>

const TODAY = COMPLETE.day
const MUCH = 1_000_000n

const certified =
  (kind: CertificateKind): Enact =>
  (facts) => ({ certificates: [...facts.certificates, ...COMPLETE.certificates.filter((one) => one.kind === kind)] })
const governed =
  (aspect: GovernanceJudgement['aspect']): Enact =>
  (facts) => ({ governance: [...facts.governance.filter((one) => one.aspect !== aspect), { id: aspect, aspect, conclusion: 'SOUND', assessedOn: TODAY }] })
const found =
  (question: string): Enact =>
  (facts, institutionId) => ({
    judgements: [
      ...facts.judgements.filter((one) => one.question !== question || one.institutionId !== institutionId),
      { id: question, question, favourable: true, judgedOn: TODAY, institutionId },
    ],
  })
const paid: Enact = (facts) => ({ capitalContributions: [...facts.capitalContributions, { id: 'paid', form: 'CASH', amount: MUCH, recognised: null }] })
const pledged: Enact = (facts) => ({ collaterals: [...facts.collaterals, { ...COMPLETE.collaterals[0]!, id: 'more', value: MUCH }] })
const reported: Enact = () => ({ progress: COMPLETE.progress.map((one) => ({ ...one, month: month('2026-11') })) })
const judgedAble: Enact = () => ({ resumptions: [{ id: 'able', assessedOn: TODAY, assetsSufficient: true, canResume: true, canDeliver: true }] })
const planned: Enact = ({ completionPlans }) => ({
  completionPlans: [...completionPlans.map((one) => ({ ...one, superseded: '调整' })), ...COMPLETE.completionPlans],
})

/** What each step changes in the facts, as the agency that takes it would record it. */
const STEPS: Readonly<Record<string, Enact>> = {
  CAPITAL_REQUIREMENT_MISSING: () => ({ capitalRequirements: [{ id: 'required', requiredAmount: 1n, determinedOn: TODAY }] }),
  CAPITAL_NOT_REPORTED: paid,
  CAPITAL_SHORT: paid,
  CAPITAL_NOT_RECOGNISED: (facts) => ({ capitalContributions: facts.capitalContributions.map((one) => ({ ...one, recognised: one.amount })) }),
  INITIATION_MISSING: (facts) => ({ approvals: [...facts.approvals, ...COMPLETE.approvals] }),
  LAND_USE_MISSING: certified('LAND_USE'),
  LAND_PLANNING_MISSING: certified('LAND_PLANNING'),
  WORKS_PLANNING_MISSING: certified('WORKS_PLANNING'),
  CONSTRUCTION_MISSING: certified('CONSTRUCTION'),
  CONSTRUCTION_NOT_REPORTED: reported,
  WORKS_STOPPED: reported,
  WORKS_STOPPED_TOO_LONG: (facts, bank) => ({ ...reported(facts, bank), stops: facts.stops.map((one) => ({ ...one, resumedOn: TODAY })) }),
  RESUMPTION_NOT_JUDGED: judgedAble,
  RESUMPTION_NOT_ASSURED: judgedAble,
  GOVERNANCE_NOT_JUDGED: governed('GOVERNANCE'),
  GOVERNANCE_UNSOUND: governed('GOVERNANCE'),
  OPERATION_NOT_JUDGED: governed('OPERATION'),
  OPERATION_UNSOUND: governed('OPERATION'),
  FINANCING_AMOUNT_NOT_REPORTED: () => ({ requestedAmount: 1n }),
  COLLATERAL_NOT_REPORTED: pledged,
  COLLATERAL_SHORT: pledged,
  LEAD_BANK_MISSING: (facts, bankId) => ({ leadBanks: [...facts.leadBanks, { id: 'named', bankId, startsOn: TODAY, endsOn: null }] }),
  SEVERAL_LEAD_BANKS: (facts, bankId) => ({ leadBanks: facts.leadBanks.filter((one) => one.bankId === bankId) }),
  LOAN_SUPERVISION_MISSING: (facts, institutionId) => ({ closedAccounts: [...facts.closedAccounts, { ...COMPLETE.closedAccounts[0]!, institutionId }] }),
  DIVERTED_FUNDS_OUTSTANDING: (facts) => ({ diversions: (facts.diversions ?? []).map((one) => ({ ...one, recovered: one.amount })) }),
  PRESALE_ACCOUNT_NOT_REPORTED: (facts) => ({ diversions: [], presale: { ...facts.presale, accounts: [{ id: 'opened', keyQuota: 1n }] } }),
  KEY_QUOTA_NOT_SET: (facts) => ({ presale: { ...facts.presale, accounts: facts.presale.accounts.map((one) => ({ ...one, keyQuota: 1n })) } }),
  SURPLUS_NOT_TO_LOAN: () => ({ withdrawals: [] }),
  PROJECT_LOAN_UNKNOWN: () => ({ loanOutstanding: 0n }),
  SCALE_NOT_JUDGED: found('SCALE_REASONABLE'),
  SCALE_UNREASONABLE: found('SCALE_REASONABLE'),
  PROSPECT_NOT_JUDGED: found('SALES_PROSPECT'),
  PROSPECT_POOR: found('SALES_PROSPECT'),
  LOAN_USE_PLAN_MISSING: (facts) => ({ loanUse: [...facts.loanUse, ...COMPLETE.loanUse] }),
  LOAN_USE_OFF_PLAN: (facts) => ({ loanUse: facts.loanUse.map((one) => ({ ...one, driftReason: '封冻期' })) }),
  LOAN_USE_NOT_REPORTED: (facts) => ({ loanUse: facts.loanUse.map((one) => ({ ...one, actual: one.actual ?? one.planned })) }),
  COMPLETION_PLAN_MISSING: planned,
  COMPLETION_PLAN_OVERRUN: planned,
  PLAN_MILESTONES_MISSED: (facts) => ({ milestones: facts.milestones.map((one) => ({ ...one, actualOn: TODAY })) }),
}

function enact(facts: AssessmentFacts, { code }: Act, bankId: string): AssessmentFacts {
  const step = STEPS[code]
  if (!step) throw new Error(`nobody can take the step ${code}`)
  return { ...facts, ...step(facts, bankId) }
}

const BANKS = ['bank', 'b', 'c']
/** The bank is the reader's to choose where it is open: the steps do if they do with any. */
const turns = (facts: AssessmentFacts, acts: readonly Act[]): boolean =>
  BANKS.some((bankId) => {
    const [leading] = assess(facts).conditions[2]!.checks
    const chosen = leading?.finding.state === 'MET' ? facts.leadBanks[0]!.bankId : bankId
    if (facts.leadBanks.length > 0 && !facts.leadBanks.some((one) => one.bankId === chosen)) return false
    return assess(acts.reduce((known, act) => enact(known, act, chosen), facts)).state === 'MET'
  })

const days = fc.constantFrom(...['2025-06-01', '2026-05-01', '2026-10-15', '2026-11-23', '2027-05-01'].map(day))
const past = fc.constantFrom(...['2025-06-01', '2026-05-01', '2026-10-15', '2026-11-23'].map(day))
const amount = fc.bigInt(1n, 2_000n)
const maybe = <One>(one: fc.Arbitrary<One>) => fc.option(one, { nil: null })
const few = <One>(one: fc.Arbitrary<One>) => fc.array(one, { maxLength: 3 })
const id = fc.uuid()
const bank = fc.constantFrom(...BANKS)

const presale = fc.oneof(
  fc.record({ presale: fc.record({ permitIds: few(id), accounts: fc.constant([]) }), diversions: fc.constant(null), withdrawals: fc.constant([]) }),
  fc.record({
    presale: fc.record({ permitIds: few(id), accounts: fc.array(fc.record({ id, keyQuota: maybe(amount) }), { minLength: 1, maxLength: 2 }) }),
    diversions: few(fc.record({ id, amount, recovered: amount })),
    withdrawals: few(fc.record({ id, use: fc.constantFrom('CONSTRUCTION' as const, 'OTHER' as const), amount, occurredOn: past })),
  }),
)

const anyFacts: fc.Arbitrary<AssessmentFacts> = fc
  .tuple(
    fc.record({
      requestedAmount: maybe(amount),
      capitalRequirements: few(fc.record({ id, requiredAmount: amount, determinedOn: past })),
      capitalContributions: few(fc.record({ id, form: fc.constantFrom('CASH' as const, 'IN_KIND' as const), amount, recognised: maybe(amount) })),
      approvals: few(fc.record({ id, state: fc.constantFrom('VALID' as const, 'EXPIRED' as const), validUntil: maybe(days) })),
      certificates: fc.subarray([...COMPLETE.certificates]),
      progress: few(
        fc.record({
          id,
          month: fc.constantFrom(month('2026-05'), month('2026-10'), month('2026-11')),
          status: fc.constantFrom('UNDER_CONSTRUCTION', 'STOPPED'),
        }),
      ),
      stops: few(fc.record({ id, stoppedOn: past, resumedOn: maybe(past) })),
      resumptions: few(fc.record({ id, assessedOn: past, assetsSufficient: fc.boolean(), canResume: fc.boolean(), canDeliver: fc.boolean() })),
      governance: few(
        fc.record({
          id,
          aspect: fc.constantFrom('GOVERNANCE' as const, 'OPERATION' as const),
          conclusion: fc.constantFrom('SOUND' as const, 'UNSOUND' as const),
          assessedOn: past,
        }),
      ),
      collaterals: few(
        fc.record({
          id,
          institutionId: bank,
          unitCode: fc.constantFrom(null, 'u'),
          registration: fc.constantFrom('REGISTERED' as const, 'APPLIED' as const),
          rank: fc.constantFrom(null, 1, 2),
          priorClaims: fc.bigInt(0n, 500n),
          value: maybe(amount),
          seized: fc.boolean(),
        }),
      ),
    }),
    fc.record({
      leadBanks: few(fc.record({ id, bankId: bank, startsOn: fc.constant(day('2026-03-01')), endsOn: fc.constant(null) })),
      closedAccounts: few(fc.record({ id, institutionId: bank, signedOn: past, startsOn: maybe(past), endsOn: maybe(days) })),
      loanOutstanding: maybe(fc.bigInt(0n, 900n)),
      loanSince: maybe(past),
      judgements: few(
        fc.record({ id, question: fc.constantFrom('SCALE_REASONABLE', 'SALES_PROSPECT'), favourable: fc.boolean(), judgedOn: past, institutionId: bank }),
      ) as fc.Arbitrary<BankJudgement[]>,
      loanUse: few(
        fc.record({
          id,
          institutionId: bank,
          month: fc.constantFrom(month('2026-08'), month('2026-12')),
          purpose: fc.constant('CONSTRUCTION'),
          planned: fc.bigInt(0n, 900n),
          actual: maybe(fc.bigInt(0n, 900n)),
          driftReason: fc.constantFrom(null, '封冻期'),
        }),
      ),
      completionPlans: few(
        fc.record({ id, plannedCompletion: days, actualCompletion: maybe(past), plannedDelivery: days, superseded: fc.constantFrom(null, '雨季') }),
      ),
      milestones: few(
        fc.record({ id, plan: fc.constantFrom('COMPLETION' as const, 'RELOCATION' as const), plannedOn: days, revisedOn: maybe(days), actualOn: maybe(past) }),
      ),
    }),
    presale,
  )
  .map(([one, two, three]) => ({ ...SILENT, ...one, ...two, ...three }))

describe('[L-24] what it would take', () => {
  it('turns every condition when all of it is done, and not when any one step is left out', () =>
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { acts, state } = assess(facts)
        expect(acts.length === 0).toBe(state === 'MET')
        expect(turns(facts, acts)).toBe(true)
        for (const left of acts)
          expect(
            turns(
              facts,
              acts.filter((act) => act !== left),
            ),
          ).toBe(false)
      }),
      { numRuns: 30 },
    ))
})
