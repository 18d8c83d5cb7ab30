import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { institutionId } from '../../demo/banks.js'
import { unitId } from '../../demo/units.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { issueCertificate, makeReadyScope, type ReadyScope } from './ready-scope.js'
import { type Acted, answered, done, doneOnceKnown, listed, type Row, tried, until } from './support.js'

const [OFFICE, SECOND, LEAD, OTHER] = ['office-shilou', 'office-clerk-shilou', 'bank-icbc-lvliang', 'bank-ccb-lvliang']
/** The one county of the demonstration that has not set its mechanism up. */
const COUNTY = { name: '石楼县', place: 'shilou' }
const CITY = 'office-city'
const ICBC = institutionId('icbc-吕梁')
const CCB = institutionId('ccb-吕梁')
interface Changed {
  readonly before: string
  readonly after: string
  readonly changes: readonly { readonly agency: string }[]
  readonly effects: readonly Row[]
}

const TODAY = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
const MONTH = TODAY.slice(0, 7)
/** A quarter is named by the month that ends it. */
const QUARTER = `${MONTH.slice(0, 5)}${String(Math.ceil(Number(MONTH.slice(5)) / 3) * 3).padStart(2, '0')}`

const SEATS = [
  ['LEADER', '县级政府分管负责同志'],
  ['OFFICE_DIRECTOR', '住建局分管负责同志'],
  ['CONTACT', '住建局房产股股长'],
] as const

interface Mechanism {
  readonly receipt: { readonly rows: readonly { readonly role: string; readonly post: string; readonly name: string | null; readonly phone: string | null }[] }
}

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
  let prepared: Acted
  const pushes = new Map<string, Acted>()

  let began = 0
  const unit = { unitId: unitId(COUNTY.name) }
  const assessment = async (): Promise<Assessed> =>
    (await answered<{ financedScope: { assessment: Assessed } }>(hub, OFFICE, 'scopeAssessment', { scopeId: ready.scopeId })).financedScope.assessment
  const pushTo = (institution: string) => done(hub, OFFICE, 'pushScope', { scopeId: ready.scopeId, institutionId: institution, requestedAmount: '80000000.00' })
  const accept = (bank: string, institution: string) => doneOnceKnown(hub, bank, 'acceptPush', { pushId: pushes.get(institution)?.id })
  const decide = (bank: string, engagement: Acted, decision: Row) =>
    done(hub, bank, 'recordBankDecision', { engagementId: engagement.id, expectedVersion: engagement.version, decidedOn: TODAY, ...decision })

  beforeAll(async () => {
    hub = await startTestHub()
    began = performance.now()
    ready = await makeReadyScope(hub, COUNTY, ICBC, '样本滨河里', ['CONSTRUCTION'])
  })
  afterAll(async () => {
    process.stdout.write(`a county's quarter: ${((performance.now() - began) / 1000).toFixed(1)} s\n`)
    await hub.close()
  })

  it('[L-09] refuses every push of a county that has no mechanism', async () => {
    const { unitsWithoutMechanism } = await answered<{ unitsWithoutMechanism: { id: string }[] }>(hub, CITY, 'unitsWithoutMechanism', {
      unitId: unitId('吕梁市'),
    })
    expect(unitsWithoutMechanism.map(({ id }) => id)).toEqual([unit.unitId])
    expect(await tried(hub, OFFICE, 'pushScope', { scopeId: ready.scopeId, institutionId: ICBC })).toMatchObject({
      ...{ __typename: 'Refusal', code: 'MECHANISM_NOT_REGISTERED', rule: 'L-09', remedy: expect.stringContaining('registerMechanism') },
    })
  })

  it('[L-02] [L-50] is set up by its own office, with the receipt of annex 2, whose names and numbers nobody reads without a purpose', async () => {
    await done(hub, OFFICE, 'registerMechanism', {
      ...{ ...unit, establishedOn: '2026-11-09', documentNumber: '石楼县示例政办发〔2026〕9号', officeAgency: 'HOUSING', reportedOn: '2026-11-10' },
    })
    const person = { name: '示例同志', phone: '10000000000', since: '2026-11-09', ...unit }
    for (const [role, post] of SEATS) await done(hub, OFFICE, 'appointSeat', { ...person, role, post })
    const { reportingUnit } = await answered<{ reportingUnit: { mechanism: Mechanism } }>(hub, CITY, 'mechanism', unit)
    expect(reportingUnit.mechanism).toMatchObject({ reportedOn: '2026-11-10', report: { state: 'IN_TIME', workingDays: 1 } })
    expect(reportingUnit.mechanism.receipt.rows.map(({ role, post }) => [role, post])).toEqual(SEATS)
    for (const { name, phone } of reportingUnit.mechanism.receipt.rows) expect([name, phone]).not.toEqual([person.name, person.phone])
  })

  it('says of a scope what is missing and whose step it is', async () => {
    const found = await until(assessment, ({ whatItWouldTake }) => whatItWouldTake.length === 1)
    expect(found).toMatchObject({ state: 'NOT_MET', whatItWouldTake: [{ agency: 'HOUSING' }] })
    expect(found.conditions.map(({ state }) => state)).toEqual(['NOT_MET', 'JUDGED', 'MET', 'MET', 'JUDGED'])
  })

  it.each(['nfra', 'market', 'land', 'approval', 'reform', 'tax'])('[L-40] shows the same to %s, which shares what it knows', async (agency) => {
    const seen = await answered<{ financedScope: { assessment: Assessed } }>(hub, `${agency}-${COUNTY.place}`, 'scopeAssessment', { scopeId: ready.scopeId })
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

  it('[L-40] lists it once the agency has issued what was missing; the verdict is frozen with it, and what changed says which act turned it', async () => {
    const from = new Date().toISOString()
    await issueCertificate({ hub, county: COUNTY, projectId: ready.projectId, holder: '样本滨河里置业有限公司' }, 'CONSTRUCTION')
    expect(await until(assessment, ({ state }) => state === 'MET')).toMatchObject({ state: 'MET', whatItWouldTake: [] })
    nomination = await done(hub, OFFICE, 'nominateScope', { scopeId: ready.scopeId, batchId: batch.id, requestedAmount: '80000000.00' })
    expect(nomination).toMatchObject({ state: 'MATURE', requestedAmount: '80000000.00' })
    const asked = { scope: ready.scopeId, from, to: new Date().toISOString() }
    const changed = async () => (await answered<{ whatChanged: Changed }>(hub, OFFICE, 'whatChanged', asked)).whatChanged
    const { before, after, changes, effects } = await until(changed, (seen) => seen.after === 'MET' && seen.changes.some(({ agency }) => agency === 'HOUSING'))
    expect([before, after, changes.map(({ agency }) => agency)]).toEqual(['NOT_MET', 'MET', expect.arrayContaining(['HOUSING'])])
    expect(effects).toContainEqual(expect.objectContaining({ condition: 1, check: 'PROCEDURES_COMPLETE', rule: 'L-26', before: 'NOT_MET', after: 'MET' }))
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

  it('[L-18] pushes again, as successor of the first push, what the agency that the bank named has mended', async () => {
    const { financedScope } = await answered<{ financedScope: { repairLoop: Row[] } }>(hub, OFFICE, 'repairLoop', { scopeId: ready.scopeId })
    expect(financedScope.repairLoop).toMatchObject([{ state: 'OPEN', actingAgency: 'HOUSING' }])
    const repair = { problemId: financedScope.repairLoop[0]?.id, fixedOn: TODAY, note: '施工单位已确认完工计划' }
    expect(await tried(hub, `land-${COUNTY.place}`, 'fixEngagementProblem', repair)).toMatchObject({ code: 'PROBLEM_OF_ANOTHER_AGENCY' })
    expect(await done(hub, `housing-${COUNTY.place}`, 'fixEngagementProblem', repair)).toMatchObject({ state: 'FIXED' })
    const earlier = pushes.get(CCB)
    await done(hub, OFFICE, 'revokePush', { id: earlier?.id, reason: '已整改，重新推送', expectedVersion: 2 })
    const again = await pushTo(CCB)
    expect(again.id).not.toBe(earlier?.id)
    const { nodes } = await listed<Row & { id: string; successorOf: { id: string } | null }>(hub, OFFICE, 'pushes', { first: 5 })
    expect(nodes.find(({ id }) => id === again.id)?.successorOf?.id).toBe(earlier?.id)
    expect(await doneOnceKnown(hub, OTHER, 'acceptPush', { pushId: again.id })).toMatchObject({ __typename: 'BankEngagement' })
  })

  it('[L-24] keeps of each push what its bank was shown, to the byte', async () => {
    const push = pushes.get(ICBC)?.id
    const { whatTheBankSaw: saw } = await answered<{ whatTheBankSaw: { content: string; sha256: string } }>(hub, LEAD, 'whatTheBankSaw', { push })
    expect(createHash('sha256').update(saw.content).digest('hex')).toBe(saw.sha256)
    expect(saw.content).toContain(ready.scopeId)
    expect((await hub.ask(OTHER, { document: 'whatTheBankSaw', variables: { push } })).body.data).toEqual({ whatTheBankSaw: null })
  })

  it('[L-22] [L-52] is lent to within what was approved, and never for land', async () => {
    const signed = await done(hub, LEAD, 'signCredit', {
      ...{ creditId: credit.id, expectedVersion: credit.version, signedAmount: '60000000.00', signedOn: TODAY, contractNumber: '样本合同2026-11号' },
    })
    await done(hub, LEAD, 'recordDisbursement', { creditId: signed.id, drawdownNote: '样本借据1', amount: '20000000.00', occurredOn: TODAY })
    const payment = { creditId: signed.id, payeeName: '示例建设集团有限公司', mode: 'ENTRUSTED', amount: '5000000.00', occurredOn: TODAY }
    expect(await tried(hub, LEAD, 'recordLoanPayment', { ...payment, purpose: 'LAND_PURCHASE' })).toMatchObject({ __typename: 'Refusal', rule: 'L-22' })
    await done(hub, LEAD, 'recordLoanPayment', { ...payment, purpose: 'CONSTRUCTION' })
    const implemented = { id: nomination.id, implementedOn: TODAY, expectedVersion: nomination.version + 1 }
    expect(await done(hub, OFFICE, 'markImplemented', implemented)).toMatchObject({ state: 'IMPLEMENTED' })
  })

  it('[L-51] writes the month’s return from its facts, which its preparer may not review, and makes it again to the same bytes', async () => {
    const start = performance.now()
    prepared = await done(hub, OFFICE, 'prepareReturn', { ...unit, period: MONTH })
    process.stdout.write(`a county's month-end return: ${((performance.now() - start) / 1000).toFixed(2)} s\n`)
    expect(prepared).toMatchObject({ state: 'DRAFT', isNil: false })
    expect(await tried(hub, OFFICE, 'reviewReturn', { id: prepared.id, expectedVersion: prepared.version })).toMatchObject({
      ...{ __typename: 'Refusal', code: 'REVIEWER_PREPARED', rule: 'L-51' },
    })
    const { rebuildReturn } = await answered<{ rebuildReturn: Row }>(hub, OFFICE, 'rebuildReturn', { id: prepared.id })
    expect(rebuildReturn).toMatchObject({ equal: true })
    const { mechanismReturn } = await answered<{ mechanismReturn: { factsJson: string; documents: Row[] } }>(hub, OFFICE, 'mechanismReturn', {
      id: prepared.id,
    })
    expect(mechanismReturn.factsJson).toContain(ready.scopeId)
    expect(mechanismReturn.documents.map(({ mediaType }) => mediaType)).toEqual(expect.arrayContaining(['application/pdf']))
  })

  it('[L-51] is reviewed by a second person, returned by the city with a reason, written anew, accepted and sealed; then nobody changes it', async () => {
    const step = (who: string, mutation: string, of: Acted, more: Row = {}) => done(hub, who, mutation, { id: of.id, expectedVersion: of.version, ...more })
    const submit = async (of: Acted) => step(OFFICE, 'submitReturn', await step(SECOND, 'reviewReturn', of))
    await step(CITY, 'returnReturn', await submit(prepared), { reason: '请补充发放金额说明' })
    const again = await done(hub, OFFICE, 'prepareReturn', { ...unit, period: MONTH })
    const sealed = await step(CITY, 'sealReturn', await step(CITY, 'acceptReturn', await submit(again)))
    expect(sealed).toMatchObject({ state: 'SEALED', edition: 2 })
    expect(await tried(hub, CITY, 'returnReturn', { id: sealed.id, expectedVersion: sealed.version, reason: '改' })).toMatchObject({ code: 'RETURN_STEP' })
    expect(await tried(hub, OFFICE, 'prepareReturn', { ...unit, period: MONTH })).toMatchObject({ code: 'RETURN_STEP' })
    expect((await answered<{ rebuildReturn: Row }>(hub, CITY, 'rebuildReturn', { id: sealed.id })).rebuildReturn).toMatchObject({ equal: true })
  })

  it('[L-49] stands in the city’s summary of the quarter, which is closed only when both its recipients have it', async () => {
    const step = (who: string, mutation: string, of: Acted, more: Row = {}) => done(hub, who, mutation, { id: of.id, expectedVersion: of.version, ...more })
    const summary = await done(hub, CITY, 'prepareReturn', { unitId: unitId('吕梁市'), kind: 'QUARTERLY_SUMMARY', period: QUARTER })
    const submitted = await step(CITY, 'submitReturn', await step('office-clerk-city', 'reviewReturn', summary))
    const delivery = { deliveredOn: TODAY, documentNumber: '样本函〔2026〕1号' }
    const once = await step(CITY, 'deliverReturn', submitted, { recipient: 'PROVINCIAL_HOUSING', ...delivery })
    expect(await tried(hub, CITY, 'acceptReturn', { id: once.id, expectedVersion: once.version })).toMatchObject({
      code: 'SUMMARY_NOT_DELIVERED',
      rule: 'L-49',
    })
    const twice = await step(CITY, 'deliverReturn', once, { recipient: 'PROVINCIAL_NFRA', ...delivery })
    const sealed = await step(CITY, 'sealReturn', await step(CITY, 'acceptReturn', twice))
    expect(sealed).toMatchObject({ state: 'SEALED' })
    const { mechanismReturn } = await answered<{ mechanismReturn: { factsJson: string } }>(hub, CITY, 'mechanismReturn', { id: sealed.id })
    expect(mechanismReturn.factsJson).toContain(ready.scopeId)
    // A month that was never returned stands as such, and is no zero.
    const [lishi] = JSON.parse(mechanismReturn.factsJson).counties.filter(({ unitName }: { unitName: string }) => unitName === COUNTY.name)
    expect(lishi.months.find(({ period }: Row) => period === MONTH)).toMatchObject({ submittedOn: TODAY, isNil: false })
    expect((await answered<{ rebuildReturn: Row }>(hub, CITY, 'rebuildReturn', { id: sealed.id })).rebuildReturn).toMatchObject({ equal: true, differs: [] })
  })

  it('[L-51] [L-52] puts the county’s figure beside the bank’s own, with the difference and the county’s word why', async () => {
    const figure = await done(hub, OFFICE, 'reportFigure', {
      ...{ scopeId: ready.scopeId, institutionId: ICBC, measure: 'DISBURSED', month: MONTH, amount: '25000000.00' },
    })
    await done(hub, OFFICE, 'explainFigureDifference', { figureId: figure.id, explanation: '一笔次日入账' })
    const { figureDifferences } = await answered<{ figureDifferences: Row[] }>(hub, CITY, 'figureDifferences', { ...unit, month: MONTH })
    expect(figureDifferences).toContainEqual(
      expect.objectContaining({ reported: '25000000.00', recorded: '20000000.00', difference: '5000000.00', explanation: '一笔次日入账' }),
    )
  })
})
