import { describe, expect, it } from '@jest/globals'
import { presaleSupervisionClosed } from './condition-4-closed-supervision.js'

const account = (keyQuota: bigint | null, id = 'account') => ({ id, keyQuota })

describe('[L-33] 条件四: presale funds run closed', () => {
  it.each([
    ['met when the one account has its quota', ['permit'], [account(1n)], 'MET', null],
    ['met before any permit is on record', [], [account(1n)], 'MET', null],
    ['not met when homes are presold without an account', ['permit'], [], 'NOT_MET', 'PRESALE_WITHOUT_SUPERVISION'],
    ['not met when one of two accounts has no quota', ['permit'], [account(1n), account(null)], 'NOT_MET', 'KEY_QUOTA_NOT_SET'],
    ['not met by a quota of nothing', ['permit'], [account(0n)], 'NOT_MET', 'KEY_QUOTA_NOT_SET'],
    ['unknown, never met, when nothing is on record', [], [], 'UNKNOWN', 'PRESALE_ACCOUNT_NOT_REPORTED'],
  ])('is %s', (_, permitIds, accounts, state, code) => expect(presaleSupervisionClosed({ permitIds, accounts })).toMatchObject({ state, code }))
})
