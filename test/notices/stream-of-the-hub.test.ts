import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { institutionId } from '../../demo/banks.js'
import { unitId } from '../../demo/units.js'
import { SUBSCRIPTION } from '../../gateway/notices/subscription-schema.js'
import { membershipId } from '../../issuer/demonstration/identity.js'
import { issueCertificate, makeReadyScope, type ReadyScope } from '../journeys/ready-scope.js'
import { type Acted, answered, done, doneOnceKnown, type Row, until as untilGood } from '../journeys/support.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { type Heard, type Listener, listen } from './listener.js'
import { until } from './support.js'

const COUNTY = { name: '离石区', place: 'lishi' }
const [OFFICE, LEAD, OTHER, STRANGER] = ['office-lishi', 'bank-icbc-lvliang', 'bank-ccb-lvliang', 'bank-abc-lvliang']
const [ICBC, CCB] = [institutionId('icbc-吕梁'), institutionId('ccb-吕梁')]
const HOLDER = '样本听风里置业有限公司'
const TODAY = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

const topicsOf = (heard: readonly Heard[]): string[] => heard.map(({ topic }) => topic)
const recordsOf = (heard: readonly Heard[]): string[] => heard.map(({ topic, recordId }) => `${topic} ${recordId}`)

/** Every text of an answer, wherever it stands. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []

describe('a stream of notices through the whole hub', () => {
  let hub: TestHub
  let ready: ReadyScope
  let office: Listener
  let lead: Listener
  let other: Listener
  let stranger: Listener

  const ofProject = ({ heard }: Listener): Heard[] => heard.filter(({ project }) => project?.id === ready.projectId)
  const hear = (listener: Listener, topic: string, count = 1): Promise<Heard[]> =>
    until(() => {
      const found = ofProject(listener).filter((one) => one.topic === topic)
      return found.length >= count && found
    }, `${count} ${topic}`)
  const act = (identity: string, mutation: string, input: Row): Promise<Acted> => done(hub, identity, mutation, input)

  /** What one bank says yes to, until its credit stands. */
  async function lend(bank: string, institution: string, push: Acted, amount: string): Promise<Acted> {
    const engagement = await doneOnceKnown(hub, bank, 'acceptPush', { pushId: push.id })
    for (const question of ['NORMAL_DEVELOPMENT', 'COLLATERAL_SUFFICIENT', 'LEVERAGE_REASONABLE', 'REPAYMENT_ASSURED']) {
      const judgement = {
        subjectId: ready.scopeId,
        institution,
        question,
        favourable: true,
        reasoning: '现金流与进度相符',
        judgedOn: TODAY,
        judgedBy: '授信审批部',
      }
      await act(bank, 'recordBankJudgement', judgement)
    }
    const decision = { decision: 'APPROVED', supportClass: 'NORMAL', approvedAmount: amount, decidedOn: TODAY }
    await act(bank, 'recordBankDecision', { engagementId: engagement.id, expectedVersion: engagement.version, ...decision })
    return act(bank, 'approveCredit', { engagementId: engagement.id, approvedAmount: amount, approvedOn: TODAY, expiresOn: '2029-11-30' })
  }

  beforeAll(async () => {
    hub = await startTestHub()
    ready = await makeReadyScope(hub, COUNTY, ICBC, '样本听风里', ['CONSTRUCTION'])
    ;[office, lead, other, stranger] = (await Promise.all([OFFICE, LEAD, OTHER, STRANGER].map((identity) => listen(hub, identity)))) as [
      ...[Listener, Listener, Listener, Listener],
    ]
    await until(() => [office, lead, other, stranger].every(({ connections }) => connections() === 1), 'four connections')
  })
  afterAll(async () => {
    for (const listener of [office, lead, other, stranger]) listener?.stop()
    await hub.close()
  })

  it('[L-24] [L-45] tells the office of a certificate, the list and each push as it happens, and a bank nothing before it is pushed to', async () => {
    await issueCertificate({ hub, county: COUNTY, projectId: ready.projectId, holder: HOLDER }, 'CONSTRUCTION')
    await hear(office, 'CERTIFICATE_ISSUED')
    const batch = await act(OFFICE, 'openWhitelistBatch', { unitId: unitId(COUNTY.name), name: '2026年第四批' })
    const assessment = () => answered<{ financedScope: { assessment: { state: string } } }>(hub, OFFICE, 'scopeAssessment', { scopeId: ready.scopeId })
    await untilGood(assessment, ({ financedScope }) => financedScope.assessment.state === 'MET')
    const nomination = await act(OFFICE, 'nominateScope', { scopeId: ready.scopeId, batchId: batch.id, requestedAmount: '80000000.00' })
    expect((await hear(office, 'NOMINATED'))[0]).toMatchObject({ recordId: nomination.id, recordType: 'Nomination' })
    expect([lead, other, stranger].flatMap(ofProject)).toEqual([])
  })

  it('[L-18] [L-22] tells of evaluation, credit, disbursement and the lead bank’s notice, each bank of its own alone', async () => {
    const pushTo = (institutionOf: string) => act(OFFICE, 'pushScope', { scopeId: ready.scopeId, institutionId: institutionOf, requestedAmount: '80000000.00' })
    const pushes = [await pushTo(ICBC), await pushTo(CCB)] as const
    await hear(office, 'PUSHED', 2)
    const [credit] = [await lend(LEAD, ICBC, pushes[0], '60000000.00'), await lend(OTHER, CCB, pushes[1], '10000000.00')]
    const contract = { signedAmount: '60000000.00', signedOn: TODAY, contractNumber: '样本合同2026-12号' }
    const signed = await act(LEAD, 'signCredit', { creditId: credit.id, expectedVersion: credit.version, ...contract })
    await act(LEAD, 'recordDisbursement', { creditId: signed.id, drawdownNote: '样本借据1', amount: '20000000.00', occurredOn: TODAY })
    await act(LEAD, 'sendLeadBankNotice', { scopeId: ready.scopeId, kind: 'OTHER', title: '资金归集', body: '请按约归集。' })
    await hear(other, 'NOTICE_OF_LEAD_BANK')
    await hear(lead, 'DISBURSED')
    expect(topicsOf(ofProject(lead))).toEqual(['PUSHED', 'EVALUATED', 'CREDIT_APPROVED', 'DISBURSED'])
    expect(topicsOf(ofProject(other))).toEqual(['PUSHED', 'EVALUATED', 'CREDIT_APPROVED', 'NOTICE_OF_LEAD_BANK'])
    expect(new Set([...ofProject(lead).map((one) => one.institution?.id)])).toEqual(new Set([ICBC]))
    expect(ofProject(stranger)).toEqual([])
  })

  it('misses nothing while its connection is gone: the client comes back after its last cursor', async () => {
    const [before, connections] = [ofProject(other).length, other.connections()]
    other.cut()
    const { pushes } = await answered<{ pushes: { nodes: { id: string; version: number; scope: { id: string }; institution: { id: string } }[] } }>(
      ...([hub, OFFICE, 'pushes', { first: 50 }] as const),
    )
    const push = pushes.nodes.find(({ scope, institution }) => scope.id === ready.scopeId && institution.id === CCB)
    await act(OFFICE, 'revokePush', { id: push?.id, reason: '银行退出', expectedVersion: push?.version })
    await hear(other, 'PUSH_REVOKED')
    expect(other.connections()).toBeGreaterThan(connections)
    expect(topicsOf(ofProject(other).slice(before))).toEqual(['PUSH_REVOKED'])
  })

  it('keeps one order for all: the office’s stream is the list of notices, and a bank’s a part of it', async () => {
    const { noticesSince } = await answered<{ noticesSince: { notices: Heard[] } }>(hub, OFFICE, 'noticesSince', { first: 500 })
    const listed = noticesSince.notices.filter(({ project }) => project?.id === ready.projectId)
    await until(() => ofProject(office).at(-1)?.cursor === listed.at(-1)?.cursor, 'the last')
    expect(recordsOf(listed).slice(-ofProject(office).length)).toEqual(recordsOf(ofProject(office)))
    const own = new Set(recordsOf(ofProject(lead)))
    expect(recordsOf(listed).filter((one) => own.has(one))).toEqual(recordsOf(ofProject(lead)))
  })

  it('carries ids, kinds and times: no name, sum, reason or number of anything', () => {
    const texts = [office, lead, other].flatMap(({ heard }) => heard.flatMap(({ cursor: _, ...told }) => textsIn(told)))
    expect(texts.length).toBeGreaterThan(100)
    const plain = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Z]+(_[A-Z]+)*|([A-Z][a-z]+)+|\d{4}-\d\d-\d\dT[\d:.]+(Z|\+\d\d:\d\d))$/
    expect(texts.filter((text) => !plain.test(text))).toEqual([])
  })

  it('[T39] is refused like every request: no token, another kind of actor, an own document, what is too long or too deep', async () => {
    const post = async (identity: string | null, body: object, headers: Record<string, string> = {}): Promise<unknown[]> => {
      const authorization: Record<string, string> = identity === null ? {} : { authorization: `Bearer ${await hub.token(identity)}` }
      const request = { 'content-type': 'application/json', accept: 'text/event-stream', ...authorization, ...headers }
      const response = await fetch(`${hub.hub.url}/graphql/stream`, { method: 'POST', headers: request, body: JSON.stringify(body) })
      const { errors = [] } = (await response.json()) as { errors?: { extensions?: { code?: string } }[] }
      return [response.status, errors[0]?.extensions?.code]
    }
    const notices = (variables: object) => ({ query: SUBSCRIPTION, variables })
    expect(await post(null, notices({}))).toEqual([401, 'SIGN_IN_FIRST'])
    expect(await post(LEAD, notices({}), { authorization: 'Bearer a.b.c' })).toEqual([401, 'TOKEN_INVALID'])
    for (const kind of ['analyst', 'developer', 'auditor']) expect(await post(kind, notices({}))).toEqual([403, 'FORBIDDEN'])
    const own = `subscription { notices { ${Array.from({ length: 20 }, (_, n) => `a${n}: cursor`).join(' ')} } }`
    expect(await post(LEAD, { query: own })).toEqual([403, 'DOCUMENT_NOT_REGISTERED'])
    expect(await post(LEAD, notices({ after: 'x'.repeat(300 * 1024) }))).toEqual([413, 'BODY_TOO_LARGE'])
    expect(await post(LEAD, notices({ after: 'x'.repeat(20_000) }))).toEqual([400, 'STRING_TOO_LONG'])
    expect((await post(LEAD, notices({ topics: JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`) })))[0]).toBe(400)
    expect((await post(LEAD, notices({ after: 'not a cursor' })))[0]).toBe(400)
  })

  it('[T39] lets one membership hold four streams at once, and another its own', async () => {
    const streams = await Promise.all(Array.from({ length: 3 }, () => listen(hub, STRANGER)))
    await until(() => streams.every(({ connections }) => connections() === 1), 'four streams')
    const fifth = await listen(hub, STRANGER)
    const next = await listen(hub, LEAD)
    await until(() => next.connections() === 1, 'another’s')
    expect(fifth.connections()).toBe(0)
    streams[0]?.stop()
    await until(() => fifth.connections() === 1, 'a turn')
    for (const stream of [...streams, fifth, next]) stream.stop()
  })

  it('[T39] ends a stream whose membership is revoked, and tells it nothing more', async () => {
    const { length } = other.heard
    await hub.hub.issuer.revoke({ membership: membershipId(OTHER) })
    await until(() => other.over() === 'complete', 'the end')
    expect(other.heard).toHaveLength(length)
    expect(lead.over()).toBeNull()
  })
})
