import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Actor } from '../../../kernel/actor.js'
import { sweepFindings } from '../../../platform/findings/sweep.js'
import { loanPaymentsDoubtful } from '../../../subgraphs/financing/findings/loan-payments-doubtful.js'
import { normalWithoutJudgements } from '../../../subgraphs/financing/findings/normal-without-judgements.js'
import { agencyOf, auditorOf, bankOf, idOf, officeOf } from '../../support/actors.js'
import { BRANCH, LISHI, OTHER_BRANCH, PROJECT, type Row, SCOPE } from '../coordination/support.js'
import { bank, DISBURSEMENT, openTwo, otherBank, REGULATOR, type TwoSubgraphs, todayInShanghai } from './support.js'

const DEVELOPER = idOf('吕梁示例置业有限公司')
let two: TwoSubgraphs
let engagement: Row
const TODAY = todayInShanghai()
const WHOLE = `... on BankEngagement { id version state clock { channel workdaysSpent limit overdue setting source } judgementsMissing
  feedback { result measure flagSource flagRecord approvedAmount termMonths annualRate guarantee } problems { id state reasonCode } succeeds { id } succeededBy { id } } ... on Refusal { detail clause }`
const run = (name: string, fields: string, input: Row, actor: Actor = bank) => two.run(name, fields, input, actor)
const judge = (question: string, favourable: boolean, judgedOn = TODAY) =>
  run('recordBankJudgement', '... on BankJudgement { id }', {
    subjectId: SCOPE,
    institution: BRANCH,
    question,
    favourable,
    judgedOn,
    reasoning: '尽调',
    judgedBy: '审批主管',
  })
const decide = async (input: Row, actor: Actor = bank) => {
  const decided = await run(
    'recordBankDecision',
    WHOLE,
    { engagementId: engagement.id, expectedVersion: engagement.version, decidedOn: TODAY, ...input },
    actor,
  )
  if (decided.__typename === 'BankEngagement') engagement = decided
  return decided
}
const approve = (supportClass: string, more: Row = {}) => decide({ decision: 'APPROVED', supportClass, ...more })
const ofScope = async (fields: string, actor: Actor) => {
  const r = [{ __typename: 'FinancedScope', id: SCOPE }]
  const { data, errors } = await two.money.run(`query ($r: [_Any!]!) { _entities(representations: $r) { ... on FinancedScope { ${fields} } } }`, { r }, actor)
  if (!data) throw new Error(JSON.stringify(errors))
  return (data._entities as Row[])[0]!
}

beforeAll(async () => {
  two = await openTwo()
  const pushed = await two.push(BRANCH)
  engagement = await run('acceptPush', WHOLE, { pushId: pushed.id })
})
afterAll(() => two.close())

describe('a bank’s evaluation', () => {
  it('[L-19] is on the ordinary clock while a judgement is open, with the setting that decided it', async () => {
    for (const question of ['NORMAL_DEVELOPMENT', 'COLLATERAL_SUFFICIENT', 'LEVERAGE_REASONABLE']) await judge(question, true)
    engagement = await decide({ decision: 'ASSESSING' })
    expect(engagement.clock).toMatchObject({ channel: 'ORDINARY', limit: 20, setting: 'ORDINARY_APPROVAL_WORKDAYS', source: expect.stringMatching(/默认值/) })
    await two.money.refer('unit_setting', '00000000-0000-4000-8000-0000000000a1', {
      ...{ unit_id: LISHI, name: 'GREEN_CHANNEL_WORKDAYS', value: '7', effective_from: '2026-01-01' },
    })
    await judge('REPAYMENT_ASSURED', true)
    const { data } = await two.money.run(`query ($id: ID!) { engagement(id: $id) { clock { channel limit source } } }`, { id: engagement.id }, REGULATOR)
    expect(data).toEqual({ engagement: { clock: { channel: 'GREEN', limit: 7, source: expect.stringMatching(/设定/) } } })
  })

  it('[L-19] is overdue in the green channel while the ordinary clock still runs', async () => {
    const nine = 'select gen_random_uuid(), today() - n, true from generate_series(-1, 9) n'
    await two.money.admin.query(`set search_path = financing; insert into ref_calendar_day (id, day, working) ${nine}`)
    await two.money.admin.query('update engagement set received_on = today() - 10 where id = $1', [engagement.id])
    const clock = async () => {
      const { data } = await two.money.run(
        'query ($id: ID!) { engagement(id: $id) { clock { channel workdaysSpent limit overdue } } }',
        { id: engagement.id },
        bank,
      )
      return (data!.engagement as { clock: Row }).clock
    }
    expect(await clock()).toEqual({ channel: 'GREEN', workdaysSpent: 10, limit: 7, overdue: true })
    await two.money.admin.query(`update financing.bank_judgement set status = 'WITHDRAWN', status_reason = '误' where question = 'REPAYMENT_ASSURED'`)
    expect(await clock()).toEqual({ channel: 'ORDINARY', workdaysSpent: 10, limit: 20, overdue: false })
    await two.money.admin.query(`update financing.bank_judgement set status = 'IN_FORCE', status_reason = null where question = 'REPAYMENT_ASSURED'`)
  })

  it('[L-19] is not classed against what the bank itself judged last', async () => {
    const withdrawn = await judge('COLLATERAL_SUFFICIENT', false)
    expect(withdrawn).toMatchObject({ __typename: 'Refusal' })
    await two.money.admin.query(`update financing.bank_judgement set favourable = false where question = 'COLLATERAL_SUFFICIENT'`)
    expect(await approve('NORMAL')).toMatchObject({
      code: 'JUDGED_AGAINST_CLASS',
      rule: 'L-19',
      clause: '吕梁 二(二) 类1',
      detail: expect.stringMatching(/COLLATERAL/),
    })
  })

  it('[L-20] of a project in temporary difficulty says how it is helped', async () => {
    expect(await approve('TEMPORARILY_DISTRESSED')).toMatchObject({ code: 'SUPPORT_MEASURE_MISSING' })
  })

  it('[L-21] heeds what authorities found, whoever found it', async () => {
    two.elsewhere.violations = [
      { documentNumber: '离市监罚〔2026〕1号', serious: false, status: 'OPEN' },
      { documentNumber: '离市监罚〔2025〕9号', serious: true, status: 'CORRECTED' },
      { documentNumber: '离市监罚〔2026〕3号', serious: true, status: 'OPEN' },
    ]
    expect(await approve('TEMPORARILY_DISTRESSED', { measure: 'EXTENSION' })).toMatchObject({
      code: 'FLAGGED_NOT_PRUDENT',
      detail: expect.stringMatching(/〔2026〕3号/),
    })
    const evasion = { subjectId: PROJECT, number: '吕金监函〔2026〕9号', origin: 'REGULATOR', facts: '转移资产', foundOn: '2026-05-01' }
    expect(await run('recordDebtEvasion', '... on DebtEvasion { id }', evasion, REGULATOR)).toMatchObject({ __typename: 'DebtEvasion' })
    two.elsewhere.violations = []
    expect(await approve('TEMPORARILY_DISTRESSED', { measure: 'EXTENSION' })).toMatchObject({ code: 'FLAGGED_NOT_PRUDENT' })
  })

  it('[L-21] heeds what was found of the developer as what was found of the project', async () => {
    await two.money.admin.query(`update financing.debt_evasion set lifted_on = found_on, lifted_reason = '已清偿'`)
    expect(await approve('SERIOUS_VIOLATION', { justification: '股东已更换' })).toMatchObject({ code: 'PRUDENT_WITHOUT_SOURCE', rule: 'L-21' })
    await two.money.refer('project', PROJECT, { unit_id: LISHI, developer_id: DEVELOPER }, 2)
    const evasion = { subjectId: DEVELOPER, number: '吕金监函〔2026〕10号', origin: 'COURT', facts: '转移资产', foundOn: '2026-05-02' }
    expect(await run('recordDebtEvasion', '... on DebtEvasion { id }', evasion, REGULATOR)).toMatchObject({ __typename: 'DebtEvasion' })
    expect(await approve('NORMAL')).toMatchObject({ code: 'FLAGGED_NOT_PRUDENT', detail: expect.stringMatching(/〔2026〕10号/) })
    await two.money.admin.query(`update financing.debt_evasion set lifted_on = null, lifted_reason = null where number = '吕金监函〔2026〕9号'`)
    await two.money.admin.query(`update financing.debt_evasion set lifted_on = found_on where number = '吕金监函〔2026〕10号'`)
  })

  it('[L-18] [L-21] goes on the feedback slip with the flag and its source', async () => {
    const slip = { approvedAmount: '50000000.00', termMonths: 24, annualRate: '3.85', guarantee: '在建工程抵押', justification: '股东已更换' }
    expect(await approve('SERIOUS_VIOLATION', slip)).toMatchObject({
      state: 'APPROVED',
      clock: { channel: 'ORDINARY' },
      feedback: { result: 'APPROVED', flagSource: 'DEBT_EVASION', flagRecord: '吕金监函〔2026〕9号', approvedAmount: '50000000.00', termMonths: 24 },
    })
    await two.money.admin.query(`update financing.debt_evasion set status = 'WITHDRAWN', status_reason = '解除'`)
  })
})

describe('[L-22] what is paid of a loan', () => {
  let credit: Row
  const pay = (input: Row, actor: Actor = bank) =>
    run(
      'recordLoanPayment',
      '... on LoanPayment { id alarm entrustedMissing }',
      { creditId: credit.id, payeeName: '示例建筑工程有限公司', purpose: 'CONSTRUCTION', mode: 'ENTRUSTED', amount: '1000000.00', occurredOn: TODAY, ...input },
      actor,
    )

  beforeAll(async () => {
    credit = await run('approveCredit', '... on Credit { id }', {
      engagementId: engagement.id,
      approvedAmount: '40000000.00',
      approvedOn: TODAY,
      expiresOn: '2199-12-31',
    })
    await run('recordDisbursement', DISBURSEMENT, { creditId: credit.id, drawdownNote: '甲', amount: '20000000.00', occurredOn: TODAY })
    const member = (name: string) => ({
      groupName: '示例控股',
      parentName: '示例控股集团有限公司',
      parentUscc: null,
      memberUntil: null,
      enterprise: { name, uscc: null },
    })
    two.elsewhere.developer = { name: '吕梁示例置业有限公司', uscc: '91141102MAYY00018D', groupMemberships: { nodes: [member('吕梁示例置业有限公司')] } }
    two.elsewhere.group = [member('示例置业（临县）有限公司')]
  })

  it.each(['LAND_PURCHASE', 'OTHER_INVESTMENT'])('is refused for %s', async (purpose) =>
    expect(await pay({ purpose })).toMatchObject({ code: 'LOAN_PURPOSE_BARRED', rule: 'L-22', field: 'purpose' }),
  )

  it('is alarmed by its payee, whatever the purpose says, and becomes a finding', async () => {
    expect(await pay({})).toMatchObject({ alarm: null, entrustedMissing: false })
    expect(await pay({ payeeName: '离石区自然资源局' })).toMatchObject({ alarm: 'LAND_AUTHORITY' })
    expect(await pay({ payeeName: '示例置业(临县)有限公司' })).toMatchObject({ alarm: 'RELATED_ENTERPRISE' })
    expect(await pay({ payeeName: '某商贸公司', payeeUscc: '91141102mayy00018d' })).toMatchObject({ alarm: 'RELATED_ENTERPRISE' })
    expect(await pay({ mode: 'SELF_DIRECTED', amount: '10000000.01' })).toMatchObject({ entrustedMissing: true })
    await sweepFindings(two.money.runtime, loanPaymentsDoubtful)
    const { data } = await two.money.run('{ financingFindings { nodes { code detail rule } } }', {}, REGULATOR)
    const found = (data!.financingFindings as { nodes: { code: string; detail: string; rule: string }[] }).nodes.filter(({ rule }) => rule === 'L-22')
    expect(found.map(({ code }) => code).sort()).toEqual(['ENTRUSTED_PAYMENT_MISSING', ...[1, 2, 3].map(() => 'LOAN_PAID_TO_DOUBTFUL_PAYEE')])
    expect(found.filter(({ detail }) => detail.includes('LAND_AUTHORITY')).length).toBe(1)
    const seen = await two.money.run('query ($id: ID!) { credit(id: $id) { payments { alarm } } }', { id: credit.id }, REGULATOR)
    expect((seen.data!.credit as { payments: { alarm: string | null }[] }).payments.filter(({ alarm }) => alarm === 'RELATED_ENTERPRISE').length).toBe(2)
  })

  it('never passes what was disbursed, nor is a disbursement taken from under it', async () => {
    expect(await pay({ amount: '6000000.00' })).toMatchObject({ code: 'LOAN_PAID_ABOVE_DISBURSED' })
    const paid = await pay({ amount: '5999999.99' })
    expect(paid).toMatchObject({ __typename: 'LoanPayment' })
    const { data } = await two.money.run('query ($id: ID!) { credit(id: $id) { disbursements { id } } }', { id: credit.id }, bank)
    const [drawn] = (data!.credit as { disbursements: Row[] }).disbursements
    expect(await run('reverseDisbursement', DISBURSEMENT, { disbursementId: drawn!.id, reason: '误' })).toMatchObject({ code: 'LOAN_PAID_ABOVE_DISBURSED' })
    const reverse = () => run('reverseLoanPayment', '... on LoanPayment { id }', { paymentId: paid.id, reason: '误' })
    expect(await reverse()).toMatchObject({ __typename: 'LoanPayment' })
    expect(await reverse()).toMatchObject({ code: 'LOAN_PAYMENT_REVERSED' })
    expect(await pay({ amount: '5999999.99' })).toMatchObject({ __typename: 'LoanPayment' })
  })

  it('is the lender’s to record', async () => {
    expect(await pay({}, REGULATOR)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await pay({}, bankOf(OTHER_BRANCH))).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('[L-18] push, feedback, repair, push again', () => {
  let problem: Row
  let other: Row
  const problems = [{ reasonCode: 'CERTIFICATES_INCOMPLETE', detail: '缺施工许可证', actingAgency: 'ADMIN_APPROVAL' }]
  const fix = (actor: Actor) =>
    run('fixEngagementProblem', '... on EngagementProblem { state repairedBy }', { problemId: problem.id, fixedOn: TODAY, note: '已发证' }, actor)

  it('a rejection says what to repair and who is to act; the county sees it, the other bank does not', async () => {
    const pushed = await two.push(OTHER_BRANCH)
    other = await run('acceptPush', WHOLE, { pushId: pushed.id }, otherBank)
    const rejection = { engagementId: other.id, expectedVersion: 1, decidedOn: TODAY, decision: 'REJECTED', reasonCode: 'CERTIFICATES_INCOMPLETE', problems }
    other = await run('recordBankDecision', WHOLE, rejection, otherBank)
    expect(other).toMatchObject({ state: 'REJECTED', problems: [{ state: 'OPEN', reasonCode: 'CERTIFICATES_INCOMPLETE' }] })
    problem = (other.problems as Row[])[0]!
    const loop = 'repairLoop { id state actingAgency }'
    expect(await ofScope(loop, officeOf(LISHI))).toEqual({ repairLoop: [{ id: problem.id, state: 'OPEN', actingAgency: 'ADMIN_APPROVAL' }] })
    expect(await ofScope(loop, bank)).toEqual({ repairLoop: [] })
  })

  it('is repaired by the agency that the bank named, once', async () => {
    expect(await fix(agencyOf('HOUSING', LISHI))).toMatchObject({ code: 'PROBLEM_OF_ANOTHER_AGENCY' })
    expect(await fix(otherBank)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await fix(agencyOf('ADMIN_APPROVAL', LISHI))).toMatchObject({ state: 'FIXED', repairedBy: 'ADMIN_APPROVAL' })
    expect(await fix(officeOf(LISHI))).toMatchObject({ code: 'PROBLEM_FIXED_ALREADY' })
  })

  it('is pushed again, and the new engagement closes the old one', async () => {
    const pushId = randomUUID()
    await two.money.refer('push', pushId, { scope_id: SCOPE, institution_id: OTHER_BRANCH, unit_id: LISHI, granted_at: '2026-01-01T00:00:00Z' })
    expect(await run('acceptPush', WHOLE, { pushId }, otherBank)).toMatchObject({ state: 'RECEIVED', succeeds: { id: other.id } })
    const late = { engagementId: other.id, expectedVersion: other.version, decidedOn: TODAY, decision: 'ASSESSING' }
    expect(await run('recordBankDecision', WHOLE, late, otherBank)).toMatchObject({ code: 'ENGAGEMENT_SUCCEEDED' })
  })
})

describe('[L-22] [L-30] notices of the lead bank', () => {
  const send = (actor: Actor) =>
    run('sendLeadBankNotice', '... on LeadBankNotice { id receipts }', { scopeId: SCOPE, kind: 'RISK', title: '停工', body: '三号楼停工' }, actor)
  const seen = 'leadBankNotices { title receipts }'

  it('are sent by who leads that day, reach the other lenders, and are acknowledged by them', async () => {
    expect(await send(bank)).toMatchObject({ code: 'NOT_LEAD_BANK' })
    const lead = { subjectId: SCOPE, bank: BRANCH, startsOn: '2026-01-01', document: '纪要' }
    expect(await run('recordLeadBankAppointment', '... on LeadBankAppointment { id }', lead, REGULATOR)).toMatchObject({ __typename: 'LeadBankAppointment' })
    const sent = await send(bank)
    expect(sent).toMatchObject({ receipts: 0 })
    expect(await send(otherBank)).toMatchObject({ code: 'NOT_LEAD_BANK' })
    const { rows } = await two.money.admin.query(`select body from financing.outbox where topic = 'noticeOfLeadBank'`)
    expect(rows).toMatchObject([{ body: { scopeId: SCOPE, institutionId: OTHER_BRANCH } }])
    expect(await ofScope(seen, otherBank)).toEqual({ leadBankNotices: [{ title: '停工', receipts: 0 }] })
    const acknowledge = (actor: Actor) => run('acknowledgeLeadBankNotice', '... on LeadBankNotice { receipts }', { noticeId: sent.id }, actor)
    expect(await acknowledge(bank)).toMatchObject({ code: 'NOTICE_ACKNOWLEDGED' })
    expect(await acknowledge(otherBank)).toMatchObject({ receipts: 1 })
    expect(await acknowledge(otherBank)).toMatchObject({ code: 'NOTICE_ACKNOWLEDGED' })
    expect(await ofScope(seen, officeOf(LISHI))).toEqual({ leadBankNotices: [{ title: '停工', receipts: 1 }] })
  })
})

describe('[L-20] what a loan costs', () => {
  it('is answered by period and by instalment, at the slip’s rate, and not where it is not known', async () => {
    const document = `query ($id: ID!, $from: Date!, $to: Date!) { engagement(id: $id) { credits { interest(from: $from, to: $to) { days interest }
      repaymentSchedule(method: EQUAL_PRINCIPAL) { number principal balance } } } }`
    const to = new Date(Date.parse(TODAY) + 9 * 86_400_000).toISOString().slice(0, 10)
    const { data, errors } = await two.money.run(document, { id: engagement.id, from: TODAY, to }, bank)
    expect(errors).toBeUndefined()
    const [credit] = (data!.engagement as { credits: { interest: { days: number; interest: string }[]; repaymentSchedule: Row[] }[] }).credits
    expect(credit!.interest.reduce((days, period) => days + period.days, 0)).toBe(9)
    if (credit!.interest.length === 1) expect(credit!.interest[0]!.interest).toBe('19250.00')
    expect([credit!.repaymentSchedule.length, credit!.repaymentSchedule.at(-1)!.balance]).toEqual([24, '0.00'])
  })

  it('is priced by the LPR of the day, known only as far as it was published', async () => {
    const { data } = await two.money.run(
      '{ a: lprOn(date: "2025-06-01", term: OVER_FIVE_YEARS) { rate publishedOn } b: lprOn(date: "2026-06-01", term: ONE_YEAR) { rate publishedOn } }',
      {},
      bank,
    )
    expect(data).toEqual({ a: { rate: '3.50', publishedOn: '2025-05-20' }, b: { rate: null, publishedOn: null } })
  })
})

describe('[L-51] the county’s figure beside the banks’ own', () => {
  const housing = agencyOf('HOUSING', LISHI)
  const differences = async (actor: Actor) => {
    const document =
      'query ($unit: ID!, $month: YearMonth!) { figureDifferences(unitId: $unit, month: $month) { reported recorded difference explanation figure { id } } }'
    const { data } = await two.money.run(document, { unit: LISHI, month: TODAY.slice(0, 7) }, actor)
    return data!.figureDifferences as Row[]
  }

  it('stands with its difference, and with the county’s explanation', async () => {
    expect(await differences(housing)).toEqual([{ reported: null, recorded: '20000000.00', difference: null, explanation: null, figure: null }])
    const figure = { scopeId: SCOPE, measure: 'DISBURSED', month: TODAY.slice(0, 7), amount: '18000000.00' }
    const { id } = await run('reportFigure', '... on ReportedFigure { id }', figure, housing)
    const explain = (actor: Actor) => run('explainFigureDifference', '... on ReportedFigure { id }', { figureId: id, explanation: '月末一笔次日入账' }, actor)
    expect(await explain(officeOf(LISHI))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await explain(housing)).toMatchObject({ id })
    expect(await differences(REGULATOR)).toMatchObject([
      { reported: '18000000.00', difference: '-2000000.00', explanation: '月末一笔次日入账', figure: { id } },
    ])
  })

  it('stands bank by bank too, is read by the auditor, and by no bank', async () => {
    const ofOther = { scopeId: SCOPE, measure: 'DISBURSED', month: TODAY.slice(0, 7), amount: '1000000.00', institutionId: OTHER_BRANCH }
    await run('reportFigure', '... on ReportedFigure { id }', ofOther, housing)
    expect((await differences(auditorOf(LISHI))).map(({ reported, recorded, difference }) => [reported, recorded, difference])).toEqual([
      ['18000000.00', '20000000.00', '-2000000.00'],
      ['1000000.00', '0.00', '1000000.00'],
    ])
    const { errors } = await two.money.run(`{ figureDifferences(unitId: "${LISHI}", month: "${TODAY.slice(0, 7)}") { recorded } }`, {}, bank)
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  })

  it('[L-19] approval days are counted by channel', async () => {
    const { data } = await two.money.run(`{ approvalDays(unitId: "${LISHI}", from: "2026-01-01", to: "2199-01-01") { channel decided } }`, {}, REGULATOR)
    expect(data).toEqual({ approvalDays: [{ channel: 'ORDINARY', decided: 2 }] })
  })

  it('[L-19] class one without four judgements in favour is a finding', async () => {
    await two.money.admin.query(`set search_path = financing; update engagement set support_class = 'NORMAL' where id = '${engagement.id}'`)
    const { rows } = await two.money.admin.query(normalWithoutJudgements.sql)
    expect(rows).toMatchObject([{ record_id: engagement.id, rule: 'NORMAL_WITHOUT_JUDGEMENTS', parameters: { judged: 3 } }])
  })
})
