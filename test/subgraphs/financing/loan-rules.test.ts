import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { addDays, addMonths, type LocalDate } from '../../../kernel/dates.js'
import { sweepFindings } from '../../../platform/findings/sweep.js'
import { extendedFromExtension } from '../../../subgraphs/financing/findings/extended-from-extension.js'
import { BRANCH, type Row, SCOPE } from '../coordination/support.js'
import { bank, openTwo, REGULATOR, type TwoSubgraphs, todayInShanghai } from './support.js'

let two: TwoSubgraphs
let engagement: Row
const [TODAY, CONTRACT] = [todayInShanghai() as LocalDate, '合成合同1号']
const MATURITY = addMonths(TODAY, 24)
const run = (name: string, fields: string, input: Row) => two.run(name, fields, input, bank)
const credit = async (approvedAmount: string): Promise<Row> =>
  run('approveCredit', '... on Credit { id version }', { engagementId: engagement.id, approvedAmount, approvedOn: TODAY, expiresOn: '2199-12-31' })
const sign = (of: Row, more: Row) =>
  run('signCredit', '... on Credit { id overdueMarkup misuseMarkup }', {
    ...{ creditId: of.id, expectedVersion: of.version, signedAmount: '10000000.00', signedOn: TODAY, contractNumber: CONTRACT },
    ...more,
  })
const ask = async (id: unknown, fields: string): Promise<Row> => {
  const { data, errors } = await two.money.run(`query ($id: ID!) { credit(id: $id) { ${fields} } }`, { id }, bank)
  if (errors) throw new Error(JSON.stringify(errors))
  return data!.credit as Row
}

beforeAll(async () => {
  two = await openTwo()
  engagement = await run('acceptPush', '... on BankEngagement { id version }', { pushId: (await two.push(BRANCH)).id })
  const slip = { decidedOn: TODAY, decision: 'APPROVED', supportClass: 'NORMAL', approvedAmount: '20000000.00', termMonths: 24, annualRate: '3.45' }
  await run('recordBankDecision', '... on BankEngagement { id }', { engagementId: engagement.id, expectedVersion: engagement.version, ...slip })
})
afterAll(() => two.close())

describe('[L-22] penalty and compound interest of a loan', () => {
  let [overdue, both]: Row[] = []

  it('rest on the markups of its contract, within what the central bank allows', async () => {
    ;[overdue, both] = [await credit('10000000.00'), await credit('10000000.00')]
    for (const markups of [{ overdueMarkup: '29.99' }, { overdueMarkup: '50.01' }, { misuseMarkup: '49.99' }, { misuseMarkup: '100.01' }])
      expect(await sign(overdue, markups)).toMatchObject({ code: 'PENALTY_MARKUP_OUT_OF_RANGE', rule: 'L-22', field: Object.keys(markups)[0] })
    expect(await sign(overdue, { overdueMarkup: '50' })).toMatchObject({ overdueMarkup: '50.0000', misuseMarkup: null })
    expect(await sign(both, { overdueMarkup: '30', misuseMarkup: '100', contractNumber: '合成合同2号' })).toMatchObject({ misuseMarkup: '100.0000' })
  })

  const penalty = async (of: Row, kinds: string, from: LocalDate, to: LocalDate): Promise<unknown> => {
    const given = `kinds: [${kinds}], principal: "1000000.00", unpaidInterest: "1000000.00", from: "${from}", to: "${to}"`
    return (await ask(of.id, `penalty(${given}) { days markup maturesOn penaltyInterest compoundInterest }`)).penalty
  }

  it('are answered by actual days, the compound part by the rate before and after maturity', async () => {
    const common = { days: 30, markup: '50.0000', maturesOn: MATURITY, penaltyInterest: '4312.50' }
    expect(await penalty(overdue!, 'OVERDUE', TODAY, addDays(TODAY, 30))).toEqual({ ...common, compoundInterest: '2875.00' })
    expect(await penalty(overdue!, 'OVERDUE', MATURITY, addDays(MATURITY, 30))).toEqual({ ...common, compoundInterest: '4312.50' })
    expect(await penalty(overdue!, 'OVERDUE', addDays(MATURITY, -10), addDays(MATURITY, 20))).toEqual({ ...common, compoundInterest: '3833.33' })
  })

  it('take the heavier of two reasons, and are not known where the contract’s markup is not', async () => {
    expect(await penalty(both!, 'OVERDUE, MISUSE', TODAY, addDays(TODAY, 30))).toMatchObject({ markup: '100.0000', penaltyInterest: '5750.00' })
    expect(await penalty(both!, 'OVERDUE', TODAY, addDays(TODAY, 30))).toMatchObject({ markup: '30.0000', penaltyInterest: '3737.50' })
    expect(await penalty(overdue!, 'OVERDUE, MISUSE', TODAY, addDays(TODAY, 30))).toBeNull()
  })
})

describe('[L-20] what a loan costs and how it is repaid', () => {
  let lent: Row

  it('adds up over the periods, settled on the 20th of each month or quarter', async () => {
    lent = await credit('10000000.00')
    await sign(lent, { signedAmount: '10000000.00', contractNumber: '合成合同3号' })
    await run('recordDisbursement', '... on Disbursement { id }', { creditId: lent.id, drawdownNote: '甲', amount: '10000000.00', occurredOn: TODAY })
    const to = addDays(TODAY, 360)
    for (const [settlement, day] of [
      ['MONTHLY', /-21$/],
      ['QUARTERLY', /-(03|06|09|12)-21$/],
    ] as const) {
      const { interest } = await ask(lent.id, `interest(from: "${TODAY}", to: "${to}", settlement: ${settlement}) { from to days interest }`)
      const periods = interest as { from: string; days: number; interest: string }[]
      expect(periods.slice(1).every(({ from }) => day.test(from))).toBe(true)
      expect(periods.reduce((days, period) => days + period.days, 0)).toBe(360)
      expect(Math.abs(periods.reduce((fen, period) => fen + Number(period.interest.replace('.', '')), 0) - 34_500_000)).toBeLessThan(periods.length)
    }
  })

  it('is told as a sum too, by the way of repayment', async () => {
    const fields = 'equal: repaymentInterest(method: EQUAL_PRINCIPAL) bullet: repaymentInterest(method: BULLET) annuity: repaymentInterest(method: ANNUITY)'
    // 28 750 yuan a month on the whole: 12.5 months' worth where a part is repaid each month, 24 where all is at the end.
    const sums = await ask(lent.id, fields)
    expect(sums).toMatchObject({ equal: '359375.00', bullet: '690000.00' })
    expect(Number(sums.annuity)).toBeGreaterThan(359_375)
  })
})

describe('[L-20] the class of a loan', () => {
  const classify = (month: string, overdueDays: number, loanClass: string) =>
    run('recordLoanClassification', '... on LoanClassification { id floor technical: floor(technical: true) }', {
      ...{ subjectId: SCOPE, institution: BRANCH, contractNumber: CONTRACT, month, overdueDays, loanClass, balance: '1000000.00' },
    })

  it('is no better than its days overdue allow, and the loan answers both', async () => {
    expect(await classify('2026-09', 91, 'SPECIAL_MENTION')).toMatchObject({ code: 'LOAN_CLASS_ABOVE_FLOOR', rule: 'L-20', field: 'loanClass' })
    expect(await classify('2026-09', 3, 'SPECIAL_MENTION')).toMatchObject({ floor: 'SPECIAL_MENTION', technical: 'PASS' })
    expect(await classify('2026-10', 91, 'DOUBTFUL')).toMatchObject({ floor: 'SUBSTANDARD', technical: 'SUBSTANDARD' })
    const { data } = await two.money.run(
      'query ($id: ID!) { engagement(id: $id) { credits { contractNumber classification { month loanClass floor overdueDays } } } }',
      { id: engagement.id },
      REGULATOR,
    )
    expect((data!.engagement as { credits: Row[] }).credits).toEqual(
      expect.arrayContaining([
        { contractNumber: CONTRACT, classification: { month: '2026-10', loanClass: 'DOUBTFUL', floor: 'SUBSTANDARD', overdueDays: 91 } },
        { contractNumber: '合成合同2号', classification: null },
      ]),
    )
  })
})

describe('[L-20] support instead of pressure', () => {
  const about = { subjectId: SCOPE, institution: BRANCH, contractNumber: CONTRACT, amount: '1000000.00', decidedOn: TODAY }
  const extend = (more: Row) =>
    run('recordLoanRelief', '... on LoanRelief { id }', { ...about, kind: 'EXTENSION', startedOn: '2024-06-30', maturesOn: '2026-12-30', ...more })

  it('an extension is taken up to its cap and not beyond, nor without the days that it is judged by', async () => {
    expect(await extend({ extendedTo: '2029-07-01' })).toMatchObject({ code: 'EXTENSION_ABOVE_CAP', rule: 'L-20', field: 'extendedTo' })
    expect(await extend({ extendedTo: '2029-06-29', startedOn: null })).toMatchObject({ code: 'EXTENSION_DATES_MISSING', field: 'startedOn' })
    expect(await extend({})).toMatchObject({ code: 'EXTENSION_DATES_MISSING', field: 'extendedTo' })
    expect(await extend({ extendedTo: '2029-06-29' })).toMatchObject({ __typename: 'LoanRelief' })
  })

  it('a second extension that counts from the first one’s end, and so passes the cap unseen, is a finding', async () => {
    const again = await extend({ maturesOn: '2029-06-29', extendedTo: '2033-06-29', decidedOn: addDays(TODAY, -1) })
    await sweepFindings(two.money.runtime, [extendedFromExtension])
    const { data } = await two.money.run(
      '{ financingFindings(filter: { code: { eq: "EXTENDED_FROM_EXTENSION" } }) { nodes { recordId detail } } }',
      {},
      REGULATOR,
    )
    expect(data?.financingFindings).toEqual({ nodes: [{ recordId: again.id, detail: expect.stringMatching(/2026-12-30/) }] })
  })

  it.each(['CUTBACK', 'WITHDRAWAL', 'SUSPENSION', 'ROLLOVER_REFUSED'])('%s without a word why raises an alarm that the regulator reads', async (kind) => {
    const restrict = (reason: string | null, contractNumber: string) =>
      run('recordLoanRestriction', '... on LoanRestriction { id }', { ...about, kind, contractNumber, reason })
    const [blind, reasoned] = [await restrict(null, '甲'), await restrict('抵押物灭失', '乙')]
    const { data } = await two.money.run(
      '{ financingFindings(filter: { code: { eq: "LOAN_RESTRICTED_WITHOUT_REASON" } }) { nodes { recordId } } }',
      {},
      REGULATOR,
    )
    const found = (data!.financingFindings as { nodes: { recordId: string }[] }).nodes.map(({ recordId }) => recordId)
    expect([found.includes(String(blind.id)), found.includes(String(reasoned.id))]).toEqual([true, false])
  })
})
