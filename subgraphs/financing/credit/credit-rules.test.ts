import { describe, expect, it } from '@jest/globals'
import { creditDatesFit, drawnInTime, positive, signedWithinApproved } from './credit-rules.js'

const TODAY = '2026-11-23'
const credit = { decidedOn: '2026-01-10', approvedOn: '2026-01-10', expiresOn: '2027-01-10' }
const drawable = { approvedOn: '2026-01-10', signedOn: null, expiresOn: '2026-06-30' }

describe('[L-52] the dates of a credit', () => {
  it.each([
    ['fit when it is approved on the day of the decision', credit, null],
    ['do not fit before the decision', { ...credit, approvedOn: '2026-01-09' }, 'CREDIT_DATES'],
    ['do not fit in the future', { ...credit, approvedOn: '2026-11-24' }, 'CREDIT_DATES'],
    ['do not fit when it expires on the day of its approval', { ...credit, expiresOn: '2026-01-10' }, 'CREDIT_DATES'],
  ])('%s', (_, dates, code) => expect(creditDatesFit(dates, TODAY)?.code ?? null).toBe(code))
})

describe('[L-52] the date of a disbursement', () => {
  it.each([
    ['may be the day of the approval', drawable, '2026-01-10', null],
    ['is not before the approval', drawable, '2026-01-09', 'DISBURSED_OUT_OF_TIME'],
    ['is not before the signing, where one is recorded', { ...drawable, signedOn: '2026-02-01' }, '2026-01-31', 'DISBURSED_OUT_OF_TIME'],
    ['is not in the future', { ...drawable, expiresOn: '2027-01-10' }, '2026-11-24', 'DISBURSED_OUT_OF_TIME'],
    ['may be the day of expiry', drawable, '2026-06-30', null],
    ['is not after the expiry', drawable, '2026-07-01', 'DISBURSED_AFTER_EXPIRY'],
  ])('%s', (_, dates, day, code) => expect(drawnInTime(dates, day, TODAY)?.code ?? null).toBe(code))
})

describe('[L-52] amounts', () => {
  it.each([
    ['one fen is something', positive(1n, 'amount'), null],
    ['nothing is refused', positive(0n, 'amount'), 'AMOUNT_NOT_POSITIVE'],
    ['all that is approved may be signed', signedWithinApproved(100n, 100n), null],
    ['not a fen more', signedWithinApproved(101n, 100n), 'SIGNED_OVER_APPROVED'],
  ])('%s', (_, refusal, code) => expect(refusal?.code ?? null).toBe(code))
})
