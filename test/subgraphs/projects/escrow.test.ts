import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { agencyOf, bankOf, developerOf, idOf } from '../../support/actors.js'
import { BANK, clerk, type EscrowHub, LINXIAN, LISHI, openEscrowHub } from './escrow-support.js'

let hub: EscrowHub

beforeAll(async () => {
  hub = await openEscrowHub()
})
beforeEach(() => void Object.assign(hub.loans, { disbursedAmount: '0.00', loanBalance: '0.00', asked: 0 }))
afterAll(() => hub.close())

const withdraw = (accountId: string, amount: string, more: Record<string, unknown> = {}, actor = clerk) =>
  hub.act(
    'withdrawPresaleFunds',
    { accountId, amount, use: 'OTHER', payee: '合成建材有限公司', constructionAssured: true, occurredOn: '2026-03-01', ...more },
    actor,
  )

describe('[L-33] a supervised account', () => {
  it('opens with its quota as floor and nothing in it', async () => {
    const id = await hub.account('开户花园', '8000.00', '0.00')
    const { escrowAccount } = await hub.ask(
      'query ($id: ID!) { escrowAccount(id: $id) { supervisedQuota balance surplus agency institution { id } project { name } } }',
      { id },
    )
    expect(escrowAccount).toEqual({
      supervisedQuota: '8000.00',
      balance: '0.00',
      surplus: '0.00',
      agency: 'HOUSING',
      institution: { id: BANK },
      project: { name: '开户花园' },
    })
  })

  it.each([
    ['a project that is not there', { subjectId: randomUUID() }, 'NOT_FOUND', 'subjectId'],
    ['a bank that is not there', { institutionId: randomUUID() }, 'NOT_FOUND', 'institutionId'],
    ['an account number of letters', { accountNumber: 'ABCDEFGH' }, 'ESCROW_ACCOUNT_NUMBER', 'accountNumber'],
    ['a negative quota', { supervisedQuota: '-0.01' }, 'ESCROW_AMOUNT', 'supervisedQuota'],
    ['a day that has not come', { openedOn: '2199-01-01' }, 'DATE_IN_FUTURE', 'openedOn'],
  ])('is refused for %s', async (_, more, code, field) => {
    const input = { subjectId: idOf('project 开户花园'), accountNumber: '6222000099998888', institutionId: BANK, supervisedQuota: '1.00', ...more }
    expect(await hub.act('openEscrowAccount', input)).toMatchObject({ code, field })
  })

  it('[T15] is opened by no other agency, [T11] and not in another county', async () => {
    const input = { subjectId: idOf('project 开户花园'), accountNumber: '6222000099997777', institutionId: BANK, supervisedQuota: '1.00' }
    expect(await hub.act('openEscrowAccount', input, agencyOf('TAXATION', LISHI))).toMatchObject({ code: 'FORBIDDEN' })
    expect(await hub.act('openEscrowAccount', input, agencyOf('HOUSING', LINXIAN))).toMatchObject({ code: 'NOT_FOUND', field: 'subjectId' })
  })

  it('shows its number in full only for a stated purpose and only to whom the table allows it', async () => {
    const id = idOf('account 开户花园')
    const number = async (actor = clerk, purpose: string | null = null) =>
      (
        (await hub.ask('query ($id: ID!) { escrowAccount(id: $id) { accountNumber } }', { id }, actor, { purpose })).escrowAccount as {
          accountNumber: string
        } | null
      )?.accountNumber
    expect(await number()).toBe('6222 **** **** 0001')
    expect(await number(clerk, ' ')).toBe('6222 **** **** 0001')
    expect(await number(clerk, '核对监管账户')).toBe('6222000000000001')
    await hub.refer('scope', idOf('开户一期'), { project_id: idOf('project 开户花园'), unit_id: LISHI, building_ids: [] })
    await hub.refer('push', idOf('开户推送'), { scope_id: idOf('开户一期'), institution_id: BANK, unit_id: LISHI, granted_at: '2026-01-01T00:00:00Z' })
    expect(await number(bankOf(BANK), '贷前调查')).toBe('6222 **** **** 0001')
    expect(await number(bankOf(idOf('另一银行')), '贷前调查')).toBeUndefined()
    expect(await number(developerOf(idOf('某企业')), '核对')).toBeUndefined()
  })
})

describe('[L-34] a withdrawal keeps the 重点监管额度', () => {
  it('to the fen: one fen more is refused with rule, clause and remedy, and changes nothing', async () => {
    const id = await hub.account('留存花园', '8000.00', '10000.00')
    const refused = await withdraw(id, '2000.01')
    expect(refused).toMatchObject({ code: 'KEY_QUOTA_KEPT', rule: 'L-34', clause: '吕梁 二(三) 条件四', field: 'amount' })
    expect(refused.detail).toContain('可支取 2000.00 元')
    expect(refused.remedy).not.toBe('')
    expect(await withdraw(id, '2000.00')).toMatchObject({ kind: 'WITHDRAWAL', amount: '2000.00', account: { balance: '8000.00', surplus: '0.00' } })
    expect(await withdraw(id, '0.01')).toMatchObject({ code: 'KEY_QUOTA_KEPT' })
  })

  it('until the bureau sets a lower quota because works reached a milestone', async () => {
    const id = idOf('account 留存花园')
    expect(await hub.act('changeSupervisedQuota', { accountId: id, supervisedQuota: '7999.99', ground: 'MILESTONE_REACHED' })).toMatchObject({
      supervisedQuota: '7999.99',
      surplus: '0.01',
    })
    expect(await withdraw(id, '0.01')).toMatchObject({ kind: 'WITHDRAWAL' })
  })

  it.each([
    ['no money', { amount: '0.00' }, 'ESCROW_AMOUNT', 'amount'],
    ['less than none', { amount: '-5.00' }, 'ESCROW_AMOUNT', 'amount'],
    ['a day that has not come', { occurredOn: '2199-01-01' }, 'DATE_IN_FUTURE', 'occurredOn'],
    ['a day before the account was opened', { occurredOn: '2026-01-04' }, 'ESCROW_BEFORE_OPENING', 'occurredOn'],
    ['nobody as payee', { payee: ' ' }, 'TEXT_MISSING', 'payee'],
  ])('is refused for %s', async (_, more, code, field) => expect(await withdraw(idOf('account 留存花园'), '0.01', more)).toMatchObject({ code, field }))

  it('[T11] is not found from another county, [T15] and forbidden to another agency', async () => {
    expect(await withdraw(idOf('account 留存花园'), '0.01', {}, agencyOf('HOUSING', LINXIAN))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await withdraw(idOf('account 留存花园'), '0.01', {}, agencyOf('FINANCE', LISHI))).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('[T27] twenty at once: as many as the surplus bears, and never below the quota', async () => {
    const id = await hub.account('并发花园', '100.00', '170.00')
    const answers = await Promise.all(Array.from({ length: 20 }, () => withdraw(id, '10.00')))
    expect(answers.filter(({ kind }) => kind === 'WITHDRAWAL')).toHaveLength(7)
    expect(answers.filter(({ code }) => code === 'KEY_QUOTA_KEPT')).toHaveLength(13)
    const { escrowAccount } = await hub.ask('query ($id: ID!) { escrowAccount(id: $id) { balance } }', { id })
    expect(escrowAccount).toEqual({ balance: '100.00' })
  })

  it('[T26] the same key moves money once and gets the same answer; with another amount it conflicts', async () => {
    const id = await hub.account('幂等花园', '0.00', '100.00')
    const idempotencyKey = randomUUID()
    const answers = await Promise.all(Array.from({ length: 10 }, () => withdraw(id, '10.00', { idempotencyKey })))
    expect(new Set(answers.map(({ id: movement }) => movement)).size).toBe(1)
    expect(await withdraw(id, '11.00', { idempotencyKey })).toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' })
    const { escrowAccount } = await hub.ask('query ($id: ID!) { escrowAccount(id: $id) { balance movements { totalCount } } }', { id })
    expect(escrowAccount).toEqual({ balance: '90.00', movements: { totalCount: 2 } })
  })
})

describe('[F15] with the works assured, what is above the quota goes first to the project’s loan', () => {
  it('of which the banks are asked, and of nothing while works are not assured', async () => {
    const id = await hub.account('还贷花园', '100.00', '1000.00')
    Object.assign(hub.loans, { disbursedAmount: '300.00', loanBalance: '300.00' })
    expect(await withdraw(id, '10.00', { constructionAssured: false })).toMatchObject({ code: 'CONSTRUCTION_FIRST', rule: 'L-34' })
    expect(await withdraw(id, '10.00', { constructionAssured: false, use: 'CONSTRUCTION' })).toMatchObject({ kind: 'WITHDRAWAL' })
    expect(hub.loans.asked).toBe(0)
    expect(await withdraw(id, '10.00')).toMatchObject({ code: 'LOAN_REPAID_FIRST', rule: 'L-34', clause: '吕梁 二(三) 条件四', field: 'use' })
    expect(hub.loans.asked).toBe(1)
  })

  it('to the fen: neither more than is owed, nor anything else while a fen is owed', async () => {
    const id = idOf('account 还贷花园')
    Object.assign(hub.loans, { disbursedAmount: '300.00', loanBalance: '300.00' })
    expect(await withdraw(id, '300.01', { use: 'LOAN_REPAYMENT' })).toMatchObject({ code: 'LOAN_OVERPAID' })
    expect(await withdraw(id, '299.99', { use: 'LOAN_REPAYMENT' })).toMatchObject({ kind: 'WITHDRAWAL' })
    expect(await withdraw(id, '10.00')).toMatchObject({ code: 'LOAN_REPAID_FIRST' })
    expect(await withdraw(id, '0.01', { use: 'LOAN_REPAYMENT' })).toMatchObject({ kind: 'WITHDRAWAL' })
    expect(await withdraw(id, '0.01', { use: 'LOAN_REPAYMENT' })).toMatchObject({ code: 'LOAN_OVERPAID' })
    expect(await withdraw(id, '10.00')).toMatchObject({ kind: 'WITHDRAWAL' })
  })

  it('counts no repayment twice once the banks’ own figure has followed', async () => {
    Object.assign(hub.loans, { disbursedAmount: '300.00', loanBalance: '0.00' })
    expect(await withdraw(idOf('account 还贷花园'), '1.00')).toMatchObject({ kind: 'WITHDRAWAL' })
  })

  it('a repayment that is reversed is owed again', async () => {
    const id = await hub.account('冲正还贷花园', '0.00', '500.00')
    Object.assign(hub.loans, { disbursedAmount: '100.00', loanBalance: '100.00' })
    const { id: movementId } = await withdraw(id, '100.00', { use: 'LOAN_REPAYMENT' })
    await hub.act('reverseEscrowMovement', { movementId, reason: '账号有误' })
    expect(await withdraw(id, '1.00')).toMatchObject({ code: 'LOAN_REPAID_FIRST' })
  })

  it('[T27] repaid from two accounts of the project at once, never beyond what is owed', async () => {
    const first = await hub.account('双账户花园', '0.00', '1000.00')
    const second = idOf('第二账户')
    const opened = {
      id: second,
      subjectId: idOf('project 双账户花园'),
      accountNumber: '6222000077776666',
      institutionId: BANK,
      supervisedQuota: '0.00',
      openedOn: '2026-01-05',
    }
    await hub.act('openEscrowAccount', opened)
    await hub.act('depositPresaleFunds', { accountId: second, amount: '1000.00', occurredOn: '2026-02-01' })
    Object.assign(hub.loans, { disbursedAmount: '100.00', loanBalance: '100.00' })
    const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => withdraw(n % 2 === 0 ? first : second, '30.00', { use: 'LOAN_REPAYMENT' })))
    expect(answers.filter(({ kind }) => kind === 'WITHDRAWAL')).toHaveLength(3)
    expect(answers.filter(({ code }) => code === 'LOAN_OVERPAID')).toHaveLength(9)
  })

  it('waits where financing has not said what was lent', async () => {
    Object.assign(hub.loans, { disbursedAmount: null, loanBalance: null })
    expect(await withdraw(idOf('account 还贷花园'), '1.00')).toMatchObject({ code: 'PROJECT_LOAN_UNKNOWN', rule: 'L-34' })
  })

  it('[L-01] only where and when 吕梁 2024-12 is in force, for the unit or one above it; where no policy is on record it holds', async () => {
    const id = await hub.account('政策花园', '100.00', '1000.00')
    Object.assign(hub.loans, { disbursedAmount: '300.00', loanBalance: '300.00' })
    const onDay = (occurredOn: string, amount = '1.00') => withdraw(id, amount, { occurredOn })
    expect(await onDay('2026-02-28')).toMatchObject({ code: 'LOAN_REPAID_FIRST' })

    const city = idOf('政策上级市')
    await hub.refer('unit', city, { name: '政策上级市' })
    await hub.refer('unit', LISHI, { name: LISHI, parent_id: city }, 2)
    await hub.refer('policy_in_force', idOf('政策甲'), { unit_id: LISHI, policy: 'WUYANG_2015_37', effective_from: '2015-10-14', effective_to: '2017-10-14' })
    await hub.refer('policy_in_force', idOf('政策乙'), { unit_id: LINXIAN, policy: 'LVLIANG_2024_12', effective_from: '2024-03-01', effective_to: null })
    await hub.refer('policy_in_force', idOf('政策丙'), { unit_id: city, policy: 'LVLIANG_2024_12', effective_from: '2026-03-01', effective_to: null })
    expect(await onDay('2026-02-28')).toMatchObject({ kind: 'WITHDRAWAL' })
    expect(await onDay('2026-02-28', '900.00')).toMatchObject({ code: 'KEY_QUOTA_KEPT' })
    expect(await onDay('2026-03-01')).toMatchObject({ code: 'LOAN_REPAID_FIRST' })
  })
})
