import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { institutionId } from '../../demo/banks.js'
import { unitId } from '../../demo/units.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { issueCertificate, makeReadyScope, type ReadyScope } from './ready-scope.js'
import { type Acted, answered, done, doneOnceKnown, listed, type Row, tried, until } from './support.js'

const [OFFICE, LEAD, OTHER] = ['office-lishi', 'bank-icbc-lvliang', 'bank-ccb-lvliang']
const COUNTY = { name: '离石区', place: 'lishi' }
const ICBC = institutionId('icbc-吕梁')
const CCB = institutionId('ccb-吕梁')
const TODAY = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

interface Assessed {
  readonly state: string
  readonly conditions: readonly { readonly condition: number; readonly state: string }[]
  readonly whatItWouldTake: readonly { readonly agency: string; readonly code: string }[]
}

/** As each actor, through the gateway only: one county from its list to what the banks lent. */
describe('[L-23] [L-24] [L-45] a county’s quarter', () => {
  let hub: TestHub
  let ready: ReadyScope
  let batch: Acted
  let nomination: Acted
  let credit: Acted
  const pushes = new Map<string, Acted>()

  const assessment = async (): Promise<Assessed> =>
    (await answered<{ financedScope: { assessment: Assessed } }>(hub, OFFICE, 'scopeAssessment', { scopeId: ready.scopeId })).financedScope.assessment
  const pushTo = (institution: string) => done(hub, OFFICE, 'pushScope', { scopeId: ready.scopeId, institutionId: institution, requestedAmount: '80000000.00' })
  const accept = (bank: string, institution: string) => doneOnceKnown(hub, bank, 'acceptPush', { pushId: pushes.get(institution)?.id })
  const decide = (bank: string, engagement: Acted, decision: Row) =>
    done(hub, bank, 'recordBankDecision', { engagementId: engagement.id, expectedVersion: engagement.version, decidedOn: TODAY, ...decision })

  beforeAll(async () => {
    hub = await startTestHub()
    ready = await makeReadyScope(hub, COUNTY, ICBC, '样本滨河里', ['CONSTRUCTION'])
  })
  afterAll(() => hub.close())

  it('says of a scope what is missing and whose step it is', async () => {
    const found = await until(assessment, ({ whatItWouldTake }) => whatItWouldTake.length === 1)
    expect(found).toMatchObject({ state: 'NOT_MET', whatItWouldTake: [{ agency: 'HOUSING' }] })
    expect(found.conditions.map(({ state }) => state)).toEqual(['NOT_MET', 'JUDGED', 'MET', 'MET', 'JUDGED'])
  })

  it.each(['nfra', 'market', 'land', 'approval', 'reform', 'tax'])('[L-40] shows the same to %s, which shares what it knows', async (agency) => {
    const seen = await answered<{ financedScope: { assessment: Assessed } }>(hub, `${agency}-lishi`, 'scopeAssessment', { scopeId: ready.scopeId })
    expect(seen.financedScope.assessment).toEqual(await assessment())
  })

  it('[L-26] refuses to list it while a certificate is missing, and names rule, clause and remedy', async () => {
    batch = await done(hub, OFFICE, 'openWhitelistBatch', { unitId: unitId(COUNTY.name), name: '2026年第四批' })
    expect(await tried(hub, OFFICE, 'nominateScope', { scopeId: ready.scopeId, batchId: batch.id, requestedAmount: '80000000.00' })).toMatchObject({
      ...{ __typename: 'Refusal', rule: 'L-26', clause: '吕梁 二(三) 条件一', remedy: expect.stringMatching(/\p{Script=Han}/u) },
    })
    expect(await tried(hub, OFFICE, 'pushScope', { scopeId: ready.scopeId, institutionId: ICBC })).toMatchObject({
      __typename: 'Refusal',
      code: 'NOT_NOMINATED',
    })
  })

  it('lists it once the agency has issued what was missing; the verdict is frozen with it', async () => {
    await issueCertificate({ hub, county: COUNTY, projectId: ready.projectId, holder: '样本滨河里置业有限公司' }, 'CONSTRUCTION')
    expect(await until(assessment, ({ state }) => state === 'MET')).toMatchObject({ state: 'MET', whatItWouldTake: [] })
    nomination = await done(hub, OFFICE, 'nominateScope', { scopeId: ready.scopeId, batchId: batch.id, requestedAmount: '80000000.00' })
    expect(nomination).toMatchObject({ state: 'MATURE', requestedAmount: '80000000.00' })
  })

  it('pushes it to two banks, which see it when every agency has the grant', async () => {
    for (const institution of [ICBC, CCB]) pushes.set(institution, await pushTo(institution))
    // Until a slice has the grant confirmed, its part is an outage and no empty list.
    const shown = async (bank: string) => (await hub.ask(bank, { document: 'bankProjectView', variables: { scopeId: ready.scopeId } })).body
    for (const bank of [LEAD, OTHER])
      expect(
        await until(
          () => shown(bank),
          ({ data, errors }) => errors === undefined && data?.financedScope !== null,
        ),
      ).toMatchObject({ data: { financedScope: { id: ready.scopeId } } })
  })

  it('[L-17] [L-18] is evaluated by both banks alone; one refuses with a reason and says what is to be mended', async () => {
    const [lead, other] = [await accept(LEAD, ICBC), await accept(OTHER, CCB)]
    for (const question of ['NORMAL_DEVELOPMENT', 'COLLATERAL_SUFFICIENT', 'LEVERAGE_REASONABLE', 'REPAYMENT_ASSURED'])
      await done(hub, LEAD, 'recordBankJudgement', {
        ...{
          subjectId: ready.scopeId,
          institution: ICBC,
          question,
          favourable: true,
          reasoning: '现金流与进度相符',
          judgedOn: TODAY,
          judgedBy: '授信审批部审批主管',
        },
      })
    await decide(LEAD, lead, { decision: 'APPROVED', supportClass: 'NORMAL', approvedAmount: '60000000.00' })
    credit = await done(hub, LEAD, 'approveCredit', { engagementId: lead.id, approvedAmount: '60000000.00', approvedOn: TODAY, expiresOn: '2029-11-30' })
    const problem = { reasonCode: 'DOCUMENTS_MISSING', detail: '缺完工计划的施工单位确认', actingAgency: 'HOUSING' }
    expect(await decide(OTHER, other, { decision: 'REJECTED', reasonCode: 'DOCUMENTS_MISSING', problems: [problem] })).toMatchObject({ state: 'REJECTED' })
  })

  it('pushes again, as successor of the first push, what the county has mended', async () => {
    const earlier = pushes.get(CCB)
    await done(hub, OFFICE, 'revokePush', { id: earlier?.id, reason: '已整改，重新推送', expectedVersion: 2 })
    const again = await pushTo(CCB)
    expect(again.id).not.toBe(earlier?.id)
    const { nodes } = await listed<Row & { id: string; successorOf: { id: string } | null }>(hub, OFFICE, 'pushes', { first: 5 })
    expect(nodes.find(({ id }) => id === again.id)?.successorOf?.id).toBe(earlier?.id)
  })

  it('[L-22] [L-52] is lent to within what was approved, and never for land', async () => {
    const signed = await done(hub, LEAD, 'signCredit', {
      ...{ creditId: credit.id, expectedVersion: credit.version, signedAmount: '60000000.00', signedOn: TODAY, contractNumber: '样本合同2026-11号' },
    })
    await done(hub, LEAD, 'recordDisbursement', { creditId: signed.id, drawdownNote: '样本借据1', amount: '20000000.00', occurredOn: TODAY })
    const payment = { creditId: signed.id, payeeName: '示例建设集团有限公司', mode: 'ENTRUSTED', amount: '5000000.00', occurredOn: TODAY }
    expect(await tried(hub, LEAD, 'recordLoanPayment', { ...payment, purpose: 'LAND_PURCHASE' })).toMatchObject({ __typename: 'Refusal', rule: 'L-22' })
    await done(hub, LEAD, 'recordLoanPayment', { ...payment, purpose: 'CONSTRUCTION' })
  })

  it('[L-51] writes the month’s return from its facts, which its preparer may not review, and makes it again to the same bytes', async () => {
    const began = performance.now()
    const prepared = await done(hub, OFFICE, 'prepareReturn', { unitId: unitId(COUNTY.name), period: TODAY.slice(0, 7) })
    process.stdout.write(`a county's month-end return: ${((performance.now() - began) / 1000).toFixed(2)} s\n`)
    expect(prepared).toMatchObject({ state: 'DRAFT', isNil: false })
    expect(await tried(hub, OFFICE, 'reviewReturn', { id: prepared.id, expectedVersion: prepared.version })).toMatchObject({
      ...{ __typename: 'Refusal', code: 'REVIEWER_PREPARED', rule: 'L-51' },
    })
    const { rebuildReturn } = await answered<{ rebuildReturn: Row }>(hub, OFFICE, 'rebuildReturn', { id: prepared.id })
    expect(rebuildReturn).toMatchObject({ equal: true })
    const { countyReturn } = await answered<{ countyReturn: { factsJson: string; documents: Row[] } }>(hub, OFFICE, 'countyReturn', { id: prepared.id })
    expect(countyReturn.factsJson).toContain(ready.scopeId)
    expect(countyReturn.documents.map(({ mediaType }) => mediaType)).toEqual(expect.arrayContaining(['application/pdf']))
  })
})
