import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { institutionId } from '../../demo/banks.js'
import { idOf } from '../../demo/random.js'
import { unitId } from '../../demo/units.js'
import { registerDocument } from '../../gateway/documents/database-store.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { disturb } from './disturb.js'
import { type Judgement, judge, judgeEither } from './judge.js'
import { type Oracle, oracleOf, type Viewer } from './oracle.js'
import { type Answered, type Asking, documentsFor, mixOf, sendAll } from './requests.js'

const ACTORS: readonly (Asking & { readonly viewer: Viewer })[] = [
  { identity: 'housing-lishi', audience: 'agency', seesTaxes: true, viewer: { unit: unitId('离石区') } },
  { identity: 'land-wuyang', audience: 'agency', seesTaxes: true, viewer: { unit: unitId('舞阳县') } },
  { identity: 'bank-icbc-lvliang', audience: 'bank', seesTaxes: true, viewer: { institution: institutionId('icbc-吕梁') } },
  { identity: 'bank-abc-lvliang', audience: 'bank', seesTaxes: true, viewer: { institution: institutionId('abc-吕梁') } },
  { identity: 'analyst', audience: 'analyst', seesTaxes: false, viewer: { unit: unitId('吕梁市') } },
]
const REVOKED_SCOPE = idOf('scope 离石区 0 0')
const BANK = institutionId('icbc-吕梁')

type Oracles = ReadonlyMap<string, { readonly now: Oracle; readonly past: Oracle }>

describe('[T38] 2,000 mixed requests of five actors through one process', () => {
  let hub: TestHub
  let admin: pg.Client
  let disturber: pg.Client
  let past: string

  const oracles = async (): Promise<Oracles> => {
    const made = new Map<string, { now: Oracle; past: Oracle }>()
    for (const { identity, viewer } of ACTORS) {
      made.set(identity, { now: await oracleOf(admin, viewer, 'infinity'), past: await oracleOf(admin, viewer, past) })
    }
    return made
  }
  const oracleFor = (all: Oracles, { request }: Answered): Oracle => {
    const found = all.get(request.actor.identity)
    if (!found) throw new Error(`no oracle for ${request.actor.identity}`)
    return request.asOf === null ? found.now : found.past
  }
  const connect = async (): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: hub.database.adminUrl })
    await client.connect()
    return client
  }
  /** As a county's office does it; the mutation is what every subgraph must learn of within a second. */
  const revoke = async (): Promise<void> => {
    const { rows } = await admin.query<{ id: string; version: number }>(
      'select id, version from coordination.project_push where scope_id = $1 and institution_id = $2',
      [REVOKED_SCOPE, BANK],
    )
    const input = { idempotencyKey: randomUUID(), id: rows[0]?.id, expectedVersion: rows[0]?.version, reason: '示例：项目退出' }
    const { text } = await hub.ask('office-lishi', { document: 'soundRevoke', variables: { input } })
    if (!text.includes('REVOKED')) throw new Error(text)
  }

  beforeAll(async () => {
    hub = await startTestHub()
    admin = await connect()
    disturber = await connect()
    for (const actor of ACTORS) for (const text of documentsFor(actor)) await registerDocument(admin, { text, audience: actor.audience, by: 'test' })
    const mutation = 'mutation soundRevoke($input: RevokePushInput!) { revokePush(input: $input) { ... on ProjectPush { state } ... on Refusal { code } } }'
    await registerDocument(admin, { text: mutation, audience: 'agency', by: 'test' })
    past = new Date().toISOString()
    // After that instant every project gets a month more, in a batch as a county would import it.
    await admin.query(`insert into projects.progress (id, unit_id, subject_id, agency, reporter, reporter_post, source, project_id, month, status, physical_progress, completed_investment_fen)
      select gen_random_uuid(), unit_id, id, 'HOUSING', gen_random_uuid(), '填报员', 'IMPORT', id, '2026-11', 'UNDER_CONSTRUCTION', 50, 100 from projects.project`)
  })
  afterAll(async () => {
    await disturber.end()
    await admin.end()
    await hub.close()
  })

  it('shows 0 foreign rows: ids that are none, cancelled reads, lost connections, the past beside the present, a push revoked meanwhile', async () => {
    const { rows } = await admin.query<{ id: string }>('select id from projects.financed_scope order by id')
    const mix = mixOf(
      ACTORS,
      rows.map(({ id }) => id),
      past,
      2000,
    )
    const before = await oracles()
    const disturbing = disturb(disturber)
    const first = await sendAll(hub, mix.slice(0, 900))
    const [meanwhile] = await Promise.all([sendAll(hub, mix.slice(900, 1400)), revoke()])
    await new Promise((resolve) => setTimeout(resolve, 1000))
    const after = await oracles()
    const last = await sendAll(hub, mix.slice(1400))
    const { cancelled } = await disturbing.stop()

    const judged: Judgement[] = [
      ...first.map((answered) => judge(answered, oracleFor(before, answered))),
      ...meanwhile.map((answered) => judgeEither(answered, oracleFor(before, answered), oracleFor(after, answered))),
      ...last.map((answered) => judge(answered, oracleFor(after, answered))),
    ]
    expect(judged).toHaveLength(2000)
    expect(judged.flatMap(({ foreign }) => foreign)).toEqual([])
    // Not by showing nothing: what was not disturbed is whole, and there was something to see and something to disturb.
    const answers = [...first, ...meanwhile, ...last]
    const undisturbed = answers.flatMap((answered, n) => (answered.answer.body.errors ? [] : [{ answered, whole: judged[n]?.whole }]))
    expect(undisturbed.filter(({ whole }) => !whole).map(({ answered: { request, answer } }) => ({ request, text: answer.text.slice(0, 300) }))).toEqual([])
    expect(undisturbed.length).toBeGreaterThan(1200)
    expect(cancelled).toBeGreaterThan(50)
    expect([...before.values()].every(({ now, past: then }) => now.visible.size > 0 && then.visible.size > 0)).toBe(true)
  })

  it('answers the bank whose push was revoked as if the scope did not exist, now and in the past', async () => {
    for (const headers of [{}, { 'hub-as-of': past }]) {
      const { text } = await hub.ask('bank-icbc-lvliang', { document: 'soundScope', variables: { id: REVOKED_SCOPE }, headers })
      expect(JSON.parse(text).data).toEqual({ financedScope: null })
    }
  })
})
