import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { idOf } from '../../demo/random.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { type Acted, answered, done, listed, type Row, tried, until } from './support.js'

const OWNER = 'housing-lishi'
const [BANK, OTHER] = ['bank-icbc-lvliang', 'bank-ccb-lvliang']
const SCOPE = idOf('scope 离石区 0 0')

/** The cumulative amount has a digit too many, as it was typed. */
const SALES = {
  ...{ subjectId: SCOPE, month: '2020-03', use: 'COMMERCIAL', totalUnits: 40, soldUnits: 2, cancelledUnits: 0, cumulativeUnits: 12 },
  ...{ soldArea: '160.00', soldAmount: '960000.00', cumulativeArea: '960.00', cumulativeAmount: '57600000.00' },
}

describe('an objection: a bank says that a fact is wrong, its owner answers and corrects it', () => {
  let hub: TestHub
  let fact: Acted
  let objection: Acted

  /** The fact as somebody sees it, or nothing. */
  const seen = async (identity: string): Promise<Acted | undefined> =>
    (await listed<Acted>(hub, identity, 'salesMonths', { filter: { id: { eq: fact.id } } })).nodes[0]
  const objections = async (identity: string): Promise<readonly Acted[]> =>
    (await listed<Acted>(hub, identity, 'projectObjections', { filter: { record: { eq: fact.id } } })).nodes
  const object = (identity: string): Promise<Acted> =>
    tried(hub, identity, 'objectProjectRecord', {
      ...{ recordType: 'SALES_MONTH', recordId: fact.id, field: 'cumulativeAmount' },
      ...{ claim: '累计金额多了一位，我行按揭台账为 576 万元', evidence: '按揭台账 2020 年 3 月' },
    })
  const answer = ({ id, version }: Acted, decision: string, words: string): Promise<Acted> =>
    done(hub, OWNER, 'answerProjectObjection', { objectionId: id, expectedVersion: version, decision, answer: words })

  beforeAll(async () => {
    hub = await startTestHub()
    fact = await done(hub, OWNER, 'recordSalesMonth', SALES)
  }, 120_000)
  afterAll(() => hub?.close())

  it('is filed by the bank to which the project was pushed; to another bank neither the fact nor the objection is there', async () => {
    expect(await until(() => seen(BANK), Boolean)).toMatchObject({ cumulativeAmount: '57600000.00', openObjections: 0 })
    expect(await object(OWNER)).toMatchObject({ code: 'OBJECTION_TO_OWN_FACT' })
    expect(await object(OTHER)).toMatchObject({ code: 'NOT_FOUND' })
    objection = await object(BANK)
    expect(objection).toMatchObject({ state: 'OPEN', agency: 'HOUSING', objectorKind: 'BANK', mine: true, overdue: false })
    expect({ fact: await seen(OTHER), objections: await objections(OTHER) }).toEqual({ fact: undefined, objections: [] })
  })

  it('has a day by which it is due, counted in working days, and stands on the fact for everybody who sees it', async () => {
    // Ten, where the county has set nothing else; unknown only where the calendar ends.
    const { addWorkingDays: due } = await answered<{ addWorkingDays: Row }>(hub, OWNER, 'dueDay', { from: objection.filedOn, days: 10 })
    expect(objection.answerDueOn).toBe(due.endsOn)
    expect(due.endsOn === null).toBe(due.status === 'UNKNOWN')
    for (const identity of [OWNER, BANK, 'market-lishi']) expect(await seen(identity)).toMatchObject({ openObjections: 1, version: 1 })
  })

  it('is answered by its owner alone, and once the fact is corrected it stands no more', async () => {
    const { id, version } = objection
    const words = { objectionId: id, expectedVersion: version, decision: 'ACCEPTED', answer: '属实' }
    expect(await tried(hub, 'market-lishi', 'answerProjectObjection', words)).toMatchObject({ code: 'OBJECTION_OF_ANOTHER' })
    const accepted = await answer(objection, 'ACCEPTED', '属实，录入时多填一位')
    expect(await seen(BANK)).toMatchObject({ openObjections: 1, cumulativeAmount: '57600000.00' })
    await done(hub, OWNER, 'correctSalesMonth', { id: fact.id, expectedVersion: fact.version, cumulativeAmount: '5760000.00' })
    await answer(accepted, 'CORRECTED', '已更正为 576 万元')
    expect(await seen(BANK)).toMatchObject({ cumulativeAmount: '5760000.00', openObjections: 0, version: 2, agency: 'HOUSING' })
    expect(await objections(BANK)).toMatchObject([{ id, state: 'CORRECTED', answer: '已更正为 576 万元', answeredPost: '住建局房产科科员' }])
    expect(await objections(OTHER)).toEqual([])
  })
})
