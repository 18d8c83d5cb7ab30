import { describe, expect, it } from '@jest/globals'
import { keyQuotaKept, surplusOf } from './condition-4-key-quota.js'
import { projectLoanFirst, type SurplusWithdrawal } from './condition-4-loan-first.js'

describe('[L-34] 条件四: the 重点监管额度 is kept to the fen', () => {
  const account = { available: 10_000n, keyQuota: 8_000n }
  it.each([
    ['all of the surplus may go', 2_000n, null],
    ['one fen more may not', 2_001n, 'KEY_QUOTA_KEPT'],
  ])('%s', (_, amount, code) => expect(keyQuotaKept(account, amount)?.code ?? null).toBe(code))
  it('an account below its quota has no surplus, not a negative one', () => {
    expect(surplusOf({ available: 1n, keyQuota: 2n })).toBe(0n)
    expect(keyQuotaKept({ available: 1n, keyQuota: 2n }, 1n)).toMatchObject({ parameters: { surplus: '0.00', quota: '0.02', amount: '0.01' } })
  })
})

describe('[L-34] [F15] 条件四: what stands above the quota goes first to the project’s loan', () => {
  const withdrawal = (more: Partial<SurplusWithdrawal>) => ({ amount: 500n, use: 'OTHER' as const, constructionAssured: true, loanOutstanding: 0n, ...more })
  it.each([
    ['another use is free once nothing is owed', {}, null],
    ['another use waits while one fen is owed', { loanOutstanding: 1n }, 'LOAN_REPAID_FIRST'],
    ['works that are assured wait for the loan too', { use: 'CONSTRUCTION' as const, loanOutstanding: 1n }, 'LOAN_REPAID_FIRST'],
    ['the loan may be repaid to the fen', { use: 'LOAN_REPAYMENT' as const, loanOutstanding: 500n }, null],
    ['the loan is not repaid beyond what is owed', { use: 'LOAN_REPAYMENT' as const, loanOutstanding: 499n }, 'LOAN_OVERPAID'],
    ['works that are not assured come before the loan', { use: 'CONSTRUCTION' as const, constructionAssured: false, loanOutstanding: 500n }, null],
    ['the loan waits while works are not assured', { use: 'LOAN_REPAYMENT' as const, constructionAssured: false, loanOutstanding: 500n }, 'CONSTRUCTION_FIRST'],
    ['another use waits while works are not assured', { constructionAssured: false }, 'CONSTRUCTION_FIRST'],
    ['a loan that nobody told of is not taken for none', { loanOutstanding: null }, 'PROJECT_LOAN_UNKNOWN'],
    ['works that are not assured need no word on the loan', { use: 'CONSTRUCTION' as const, constructionAssured: false, loanOutstanding: null }, null],
  ])('%s', (_, more, code) => expect(projectLoanFirst(withdrawal(more))?.code ?? null).toBe(code))
})
