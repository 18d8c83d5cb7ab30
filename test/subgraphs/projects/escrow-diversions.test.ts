import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { idOf } from '../../support/actors.js'
import { type EscrowHub, openEscrowHub, permitOf, projectOnly } from './escrow-support.js'

let hub: EscrowHub

beforeAll(async () => {
  hub = await openEscrowHub()
})
afterAll(() => hub.close())

const STATE = `query ($id: ID!, $project: ID!) {
  escrowAccount(id: $id) { balance supervisedQuota surplus diversions { id amount recovered outstanding } }
  project(id: $project) { presaleFundsRecovered { state code evidence actsNext } presaleSupervisionClosed { state code } }
}`
interface State {
  escrowAccount: { balance: string; supervisedQuota: string; surplus: string; diversions: { id: string; outstanding: string; recovered: string }[] }
  project: { presaleFundsRecovered: { state: string; evidence: string[] }; presaleSupervisionClosed: { state: string } }
}
const stateOf = async (name: string): Promise<State> =>
  (await hub.ask(STATE, { id: idOf(`account ${name}`), project: idOf(`project ${name}`) })) as unknown as State
const divert = (name: string, amount: string, more: Record<string, unknown> = {}) =>
  hub.act('recordDiversion', { accountId: idOf(`account ${name}`), amount, occurredOn: '2026-03-01', reason: '转入关联企业', ...more })
const recover = (diversionId: unknown, amount: string) => hub.act('recordRecovery', { diversionId, amount, occurredOn: '2026-04-01' })

describe('[L-32] diversions of presale funds, per incident', () => {
  it('are recorded below the quota too: what is gone is gone, and the quota stands again', async () => {
    await hub.account('抽挪花园', '8000.00', '10000.00')
    expect((await stateOf('抽挪花园')).project.presaleFundsRecovered.state).toBe('MET')
    expect(await divert('抽挪花园', '5000.00', { id: idOf('甲') })).toMatchObject({
      kind: 'DIVERSION',
      account: { balance: '5000.00', supervisedQuota: '8000.00', surplus: '0.00' },
    })
    expect(
      await hub.act('withdrawPresaleFunds', {
        accountId: idOf('account 抽挪花园'),
        amount: '0.01',
        use: 'CONSTRUCTION',
        payee: '某',
        constructionAssured: false,
      }),
    ).toMatchObject({ code: 'KEY_QUOTA_KEPT' })
    expect((await stateOf('抽挪花园')).project.presaleFundsRecovered).toMatchObject({
      state: 'NOT_MET',
      code: 'DIVERTED_FUNDS_OUTSTANDING',
      evidence: [idOf('甲')],
      actsNext: 'HOUSING',
    })
  })

  it('come back under their own incident, never beyond its loss', async () => {
    await divert('抽挪花园', '100.00', { id: idOf('乙') })
    expect(await recover(idOf('甲'), '4999.99')).toMatchObject({ kind: 'RECOVERY', account: { balance: '9899.99' } })
    expect(await recover(idOf('甲'), '0.02')).toMatchObject({ code: 'RECOVERY_BEYOND_LOSS', rule: 'L-32', field: 'amount' })
    const { escrowAccount } = await stateOf('抽挪花园')
    expect(escrowAccount.diversions.map(({ id, outstanding }) => [id, outstanding]).sort()).toEqual(
      [
        [idOf('甲'), '0.01'],
        [idOf('乙'), '100.00'],
      ].sort(),
    )
  })

  it('count as recovered only when each came back to the fen', async () => {
    expect(await recover(idOf('甲'), '0.01')).toMatchObject({ kind: 'RECOVERY' })
    expect((await stateOf('抽挪花园')).project.presaleFundsRecovered).toMatchObject({ state: 'NOT_MET', evidence: [idOf('乙')] })
    expect(await recover(idOf('乙'), '100.00')).toMatchObject({ kind: 'RECOVERY', account: { balance: '10000.00' } })
    expect((await stateOf('抽挪花园')).project.presaleFundsRecovered.state).toBe('MET')
  })

  it('[T27] two recoveries at once never exceed the loss', async () => {
    await divert('抽挪花园', '10.00', { id: idOf('丙') })
    const answers = await Promise.all(Array.from({ length: 6 }, () => recover(idOf('丙'), '4.00')))
    expect(answers.filter(({ kind }) => kind === 'RECOVERY')).toHaveLength(2)
  })

  it.each([
    ['more than was in the account', () => divert('抽挪花园', '10000.01'), 'DIVERSION_BEYOND_BALANCE'],
    ['no reason', () => divert('抽挪花园', '1.00', { reason: ' ' }), 'TEXT_MISSING'],
    ['a recovery of what is no diversion', () => recover(idOf('没有'), '1.00'), 'NOT_FOUND'],
    [
      'a recovery before its diversion',
      () => hub.act('recordRecovery', { diversionId: idOf('丙'), amount: '0.01', occurredOn: '2026-02-28' }),
      'ESCROW_BEFORE_OPENING',
    ],
  ])('refuse %s', async (_, act, code) => expect(await act()).toMatchObject({ code }))
})

describe('a movement that was wrong is reversed, never edited', () => {
  const reverse = (movementId: unknown, more: Record<string, unknown> = {}) => hub.act('reverseEscrowMovement', { movementId, reason: '重复录入', ...more })

  it('once, and both stay to be seen', async () => {
    const id = await hub.account('冲正花园', '0.00', '100.00')
    const { id: movementId } = await hub.act('depositPresaleFunds', { accountId: id, amount: '50.00' })
    expect(await reverse(movementId)).toMatchObject({ kind: 'REVERSAL', amount: '50.00', account: { balance: '100.00' } })
    expect(await reverse(movementId)).toMatchObject({ code: 'ALREADY_REVERSED' })
    const { escrowAccount } = await hub.ask('query ($id: ID!) { escrowAccount(id: $id) { movements { nodes { kind reversed } } } }', { id })
    expect((escrowAccount as { movements: { nodes: object[] } }).movements.nodes).toEqual([
      { kind: 'REVERSAL', reversed: false },
      { kind: 'DEPOSIT', reversed: true },
      { kind: 'DEPOSIT', reversed: false },
    ])
  })

  it('no reversal of a reversal, none without a reason, and no diversion while something came back of it', async () => {
    const { id: diversion } = await divert('冲正花园', '20.00')
    const { id: recovery } = await recover(diversion, '5.00')
    expect(await reverse(diversion)).toMatchObject({ code: 'DIVERSION_HAS_RECOVERIES', rule: 'L-32' })
    expect(await reverse(recovery, { reason: '' })).toMatchObject({ code: 'TEXT_MISSING' })
    const { id: reversal } = await reverse(recovery)
    expect(await reverse(reversal)).toMatchObject({ code: 'NOT_REVERSIBLE' })
    expect((await stateOf('冲正花园')).escrowAccount.diversions).toMatchObject([{ outstanding: '20.00', recovered: '0.00' }])
    expect(await reverse(diversion)).toMatchObject({ kind: 'REVERSAL', account: { balance: '100.00' } })
    expect((await stateOf('冲正花园')).escrowAccount.diversions).toEqual([])
    expect(await recover(diversion, '1.00')).toMatchObject({ code: 'DIVERSION_REVERSED' })
  })

  it('the ledger agrees with its entries', async () => {
    const { rows } = await hub.admin.query('select * from projects.ledger_discrepancies()')
    expect(rows).toEqual([])
  })
})

describe('[L-33] presale without supervision', () => {
  it('is not met where a permit is on record and no account, unknown where neither is', async () => {
    await projectOnly(hub, '无监管花园')
    expect((await stateOf('无监管花园')).project).toMatchObject({
      presaleSupervisionClosed: { state: 'UNKNOWN', code: 'PRESALE_ACCOUNT_NOT_REPORTED' },
      presaleFundsRecovered: { state: 'UNKNOWN' },
    })
    await permitOf(hub, '无监管花园')
    expect((await stateOf('无监管花园')).project.presaleSupervisionClosed).toEqual({ state: 'NOT_MET', code: 'PRESALE_WITHOUT_SUPERVISION' })
    expect((await stateOf('抽挪花园')).project.presaleSupervisionClosed.state).toBe('MET')
    expect((await stateOf('冲正花园')).project.presaleSupervisionClosed).toMatchObject({ state: 'NOT_MET', code: 'KEY_QUOTA_NOT_SET' })
  })
})
