import { describe, expect, it } from '@jest/globals'
import { catalogueOf } from '../../../kernel/refusal.js'
import { COMPLETE, day, SILENT } from '../sample-facts.js'
import { assess } from './assess.js'
import type { Assessment } from './assessment.js'
import { CHECKS } from './checks.js'
import type { AssessmentFacts, EvidenceRecord } from './facts.js'
import { CONDITION_REFUSALS } from './words.js'

const stateOf = (assessment: Assessment, number: number) => assessment.conditions.find(({ condition }) => condition === number)?.state
const checksOf = (assessment: Assessment) => assessment.conditions.flatMap(({ checks }) => checks)

describe('[L-24] the five conditions hold together', () => {
  it.each(CHECKS.map(({ check, find }) => [check, find] as const))('nothing reported is never met: %s', (_, find) => expect(find(SILENT).state).toBe('UNKNOWN'))

  it('nothing reported at all is UNKNOWN, and each step stands once', () => {
    const { state, conditions, acts } = assess(SILENT)
    expect(state).toBe('UNKNOWN')
    expect(conditions.map((condition) => condition.state)).toEqual(['UNKNOWN', 'UNKNOWN', 'UNKNOWN', 'UNKNOWN', 'UNKNOWN'])
    expect(new Set(acts.map(({ code }) => code)).size).toBe(acts.length)
    expect(acts).toHaveLength(19)
  })

  it('is MET when all are met or judged in favour, by every check of the catalogue', () => {
    const assessment = assess(COMPLETE)
    expect(assessment).toMatchObject({ policy: 'LVLIANG_2024_12', day: '2026-11-23', state: 'MET', acts: [] })
    expect(assessment.conditions.map(({ condition, state }) => [condition, state])).toEqual([
      [1, 'MET'],
      [2, 'JUDGED'],
      [3, 'MET'],
      [4, 'MET'],
      [5, 'JUDGED'],
    ])
    expect(checksOf(assessment).map(({ rule }) => rule)).toEqual([
      'L-25',
      'L-26',
      'L-27',
      'L-28',
      'L-29',
      'L-30',
      'L-31',
      'L-32',
      'L-33',
      'L-34',
      'L-35',
      'L-36',
    ])
    expect(checksOf(assessment).every(({ finding }) => finding.since === null)).toBe(true)
  })

  it('is NOT_MET by one check, whatever is unknown beside it', () => {
    const assessment = assess({ ...COMPLETE, capitalContributions: [], presale: { permitIds: ['permit'], accounts: [{ id: 'account', keyQuota: null }] } })
    expect([assessment.state, stateOf(assessment, 1), stateOf(assessment, 4)]).toEqual(['NOT_MET', 'UNKNOWN', 'NOT_MET'])
    expect(assessment.acts.map(({ code }) => code)).toEqual(['CAPITAL_NOT_REPORTED', 'KEY_QUOTA_NOT_SET'])
  })

  it('shows the record, the clause and the setting behind a check', () => {
    const record: EvidenceRecord = { type: 'CapitalRequirement', id: 'requirement', agency: 'NFRA', version: 1, recordedAt: '2026-02-01T00:00:00Z' }
    const checks = checksOf(assess({ ...COMPLETE, records: new Map([[record.id, record]]) }))
    expect(checks[0]).toMatchObject({ check: 'CAPITAL_IN_PLACE', clause: '吕梁 二(三) 条件一', evidence: [record], openPoints: [] })
    expect(checks.flatMap(({ openPoints }) => openPoints.map(({ setting }) => setting))).toEqual([
      'CONDITION_1_INITIATION_REQUIRED',
      'CONDITION_1_PROGRESS_MONTHS',
      'CONDITION_2_COLLATERAL_COVER_PERCENT',
      'CONDITION_5_LEAD_BANK_DECIDES',
    ])
  })

  it('says since when, never for longer than the scope is known', () => {
    const short = (knownSince: string) =>
      checksOf(assess({ ...COMPLETE, capitalContributions: [{ id: 'cash', form: 'CASH', amount: 1n, recognised: null }], knownSince: day(knownSince) }))[0]
        ?.finding.since
    expect([short('2026-01-05'), short('2026-06-01')]).toEqual(['2026-02-01', '2026-06-01'])
    expect(checksOf(assess(SILENT)).every(({ finding }) => finding.since === SILENT.knownSince)).toBe(true)
  })
})

it('[L-24] every finding and every step has its words', () => {
  const known = catalogueOf(CONDITION_REFUSALS)
  const facts: AssessmentFacts[] = [SILENT, COMPLETE, { ...COMPLETE, capitalContributions: [], diversions: [{ id: 'd', amount: 2n, recovered: 1n }] }]
  const codes = facts.flatMap((one) => checksOf(assess(one)).flatMap(({ finding }) => [finding.code ?? [], finding.acts.map(({ code }) => code)].flat()))
  expect(codes.filter((code) => !known.has(code))).toEqual([])
})

describe('[L-03] 一视同仁: ownership changes nothing', () => {
  const owned = (value: unknown, ownership: string): unknown => {
    if (value instanceof Map || value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map((one) => owned(one, ownership))
    return { ...Object.fromEntries(Object.entries(value).map(([key, one]) => [key, owned(one, ownership)])), ownership, ownershipType: ownership }
  }
  const bare = (assessment: Assessment) => JSON.stringify(assessment, (key, value: unknown) => (key.startsWith('ownership') ? undefined : value))
  const poor: AssessmentFacts = { ...COMPLETE, leadBanks: [], approvals: [], capitalContributions: [], completionPlans: [] }

  it.each([SILENT, COMPLETE, poor])('the verdict is the same for state, private and foreign owners (%#)', (facts) => {
    const verdicts = ['STATE', 'PRIVATE', 'MIXED', 'FOREIGN'].map((ownership) => bare(assess(owned(facts, ownership) as AssessmentFacts)))
    expect(new Set([...verdicts, bare(assess(facts))]).size).toBe(1)
  })

  it('no fact, at any depth, is about ownership', () => {
    const keysOf = (value: unknown): string[] =>
      value !== null && typeof value === 'object' ? Object.entries(value).flatMap(([key, one]) => [key, ...keysOf(one)]) : []
    expect(keysOf(COMPLETE).filter((key) => /owner|shareholder|所有制/i.test(key))).toEqual([])
  })
})
