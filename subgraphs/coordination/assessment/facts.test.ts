import { describe, expect, it } from '@jest/globals'
import { capitalRecognised } from './capital-recognised.js'
import { loanOutstanding, loanSince } from './project-loan.js'
import { isSeized } from './seized.js'
import { issuersOf, settingsOf } from './settings-of.js'
import { wholeList } from './whole-lists.js'

const reported = { id: 'x', agency: 'NATURAL_RESOURCES' as const, version: 1, recordedAt: '2026-01-01T00:00:00.000+08:00' }
const [LAND, WORKS, NEXT] = ['141102001002GB00005W00000000', '141102001002GB00005F00010000', '141102001002GB00005F00020000']
const seizure = (more: object) => ({ ...reported, realEstateUnitCode: LAND, startsOn: '2026-01-01', endsOn: null, liftedOn: null, ...more })
const collateral = (more: object) => ({
  ...reported,
  ...{ kind: 'WORKS_IN_PROGRESS', registration: 'REGISTERED', rank: 1, priorClaims: null, realEstateUnitCode: WORKS, institution: null },
  ...{ collateralValuations: null, ...more },
})

describe('[L-29] what a court holds', () => {
  it.each([
    ['the land reaches what stands on it', {}, {}, true],
    ['the building itself', { realEstateUnitCode: WORKS }, {}, true],
    ['the next building does not reach it', { realEstateUnitCode: NEXT }, {}, false],
    ['real estate that names no unit is not excepted', { realEstateUnitCode: NEXT }, { realEstateUnitCode: null }, true],
    ['equity is not real estate', {}, { kind: 'EQUITY' }, false],
    ['one that was lifted holds nothing', { liftedOn: '2026-06-01' }, {}, false],
    ['one whose term is over holds nothing', { endsOn: '2026-05-31' }, {}, false],
    ['one that begins tomorrow holds nothing yet', { startsOn: '2026-06-02' }, {}, false],
  ])('%s', (_, held, pledged, expected) => expect(isSeized(collateral(pledged), [seizure(held)], '2026-06-01')).toBe(expected))
})

describe('[L-25] what was recognised of capital', () => {
  const word = (stage: string, recognised: string, decidedOn: string) => ({ ...reported, stage, recognised, decidedOn })
  it.each([
    ['is nobody’s word while only reviewed', [word('FINANCE_REVIEW', '5.00', '2026-01-01')], null],
    ['is the bank’s newest word', [word('BANK_RECOGNITION', '5.00', '2026-01-01'), word('BANK_RECOGNITION', '3.00', '2026-02-01')], 300n],
    ['is the lesser where both spoke', [word('BANK_RECOGNITION', '5.00', '2026-01-01'), word('PLATFORM_RECOGNITION', '4.00', '2026-01-01')], 400n],
  ])('%s', (_, words, expected) => expect(capitalRecognised(words)).toBe(expected))
})

describe('[L-34] what is owed of the project’s loan', () => {
  const account = (amount: string) => ({
    ...{ ...reported, supervisedQuota: null, diversions: [] },
    withdrawals: [{ ...reported, use: 'LOAN_REPAYMENT', amount, occurredOn: '2026-02-01' }],
  })
  const project = (lent: string | null, owed: string | null) => ({ id: 'p', disbursedAmount: lent, loanBalance: owed, credits: [] })
  it.each([
    ['is the banks’ figure less what left for them since', project('10.00', '10.00'), 600n],
    ['is the banks’ own figure where it is less', project('10.00', '5.00'), 500n],
    ['is not known where financing did not say', project(null, '5.00'), null],
  ])('%s', (_, given, expected) => expect(loanOutstanding(given, [account('4.00')])).toBe(expected))

  it('began with the first disbursement that stands, of a credit that is owed', () => {
    const paid = (id: string, occurredOn: string, reverses: { id: string } | null = null) => ({ id, occurredOn, reverses })
    const owed = { id: 'c', balance: '1.00', disbursements: [paid('a', '2026-01-05'), paid('b', '2026-01-06', { id: 'a' }), paid('c', '2026-03-01')] }
    const settled = { id: 'd', balance: '0.00', disbursements: [paid('e', '2025-01-01')] }
    expect(loanSince({ ...project('1.00', '1.00'), credits: [owed, settled] })).toBe('2026-03-01')
  })
})

describe('[L-04] what the text leaves open', () => {
  const set = (name: string, value: string) => ({ id: 's', name, value, effectiveFrom: '2026-06-01', basis: '县机制纪要' })
  it('is the unit’s own, with its basis, and the default where it says nothing', () => {
    const settings = settingsOf([set('CONDITION_1_INITIATION_REQUIRED', '否'), set('CONDITION_1_PROGRESS_MONTHS', '6')])
    expect(settings).toMatchObject({
      initiationRequired: { value: false, since: '2026-06-01', source: '县机制纪要' },
      progressMonths: { value: 6 },
      shortStopDays: { value: 365 },
    })
  })
  it('fails where the value cannot be read: the default would decide otherwise than the unit said', () =>
    expect(() => settingsOf([set('CONDITION_1_PROGRESS_MONTHS', '半年')])).toThrow(/cannot be read/))
  it('names who issues which certificate', () =>
    expect(issuersOf([set('certificateIssuer.LAND_USE', 'ADMIN_APPROVAL')])).toEqual({ LAND_USE: 'ADMIN_APPROVAL' }))
})

describe('[L-24] facts that are not all there', () => {
  it.each([
    ['an agency that said nothing', null, /did not come/],
    ['a list that is cut off', { nodes: [1], pageInfo: { hasNextPage: true } }, /more than a page/],
  ])('%s fails the question', (_, list, message) => expect(() => wholeList(list, 'rows')).toThrow(message))
})
