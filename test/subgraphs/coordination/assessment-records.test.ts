import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Actor } from '../../../kernel/actor.js'
import type { Ask } from '../../../platform/action/action.js'
import { coordination } from '../../../subgraphs/coordination/subgraph.js'
import { agencyOf, auditorOf, bankOf, officeOf } from '../../support/actors.js'
import { standOnTheList } from '../../support/listed.js'
import { asksFacts, readyFacts } from '../../support/ready-facts.js'
import { openTestSubgraph, type TestSubgraph } from '../../support/subgraph.js'
import { BRANCH, CITY_OFFICE, LINXIAN, LISHI, LISHI_OFFICE, mutate, OTHER_BRANCH, PROJECT, type Row, referAll, SCOPE } from './support.js'

let hub: TestSubgraph
let progress = '在建'
let failing = false
let silent = false

const EARLIER = '2026-11-01T00:00:00.000+08:00'
const LATER = '2026-11-20T00:00:00.000+08:00'
const ready = readyFacts(SCOPE, PROJECT, LISHI)
/** Until the end of the period nobody had named a lead bank. */
const factsAt = (asOf?: string | null) =>
  Date.parse(asOf ?? '') === Date.parse(LATER) ? ready : { ...ready, leadBankAppointments: { nodes: [], pageInfo: { hasNextPage: false } } }

const ask: Ask = async <Answer>(document: string, variables: Readonly<Record<string, unknown>>, asOf?: string | null) => {
  const { scopeId } = variables
  if (silent) throw Object.assign(new Error('down'), { code: 'UPSTREAM_UNAVAILABLE' })
  if (document !== 'pushedView') return asksFacts((id) => (id === SCOPE ? factsAt(asOf) : null))<Answer>(document, variables, asOf)
  if (failing) throw Object.assign(new Error('down'), { code: 'UPSTREAM_UNAVAILABLE' })
  return { financedScope: { progress, id: scopeId } } as Answer
}

beforeAll(async () => {
  hub = await openTestSubgraph(coordination, { ask })
  await referAll(hub)
  await standOnTheList(hub.admin, LISHI, { id: SCOPE, projectId: PROJECT })
})
afterAll(() => hub.close())

describe('[L-24] a verdict that an agency does not answer for', () => {
  it('is told as an outage, and never as a verdict on what is left', async () => {
    silent = true
    const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on FinancedScope { assessment { state } } } }'
    const { data, errors } = await hub.run(query, { r: [{ __typename: 'FinancedScope', id: SCOPE }] }, LISHI_OFFICE)
    silent = false
    expect([data?._entities, errors?.[0]?.extensions?.code]).toEqual([[{ assessment: null }], 'UPSTREAM_UNAVAILABLE'])
  })
})

describe('[L-24] what the bank saw at a push', () => {
  let pushId: string
  const push = (institutionId: string) => mutate(hub)('pushScope', '... on ProjectPush { id }', { scopeId: SCOPE, institutionId }, LISHI_OFFICE)
  const saw = async (actor: Actor) => {
    const query = 'query ($id: ID!) { whatTheBankSaw(push: $id) { content sha256 push { id } } }'
    return (await hub.run(query, { id: pushId }, actor)).data?.whatTheBankSaw as Row | null
  }
  const CONTENT = JSON.stringify({ financedScope: { id: SCOPE, progress: '在建' } })
  const VIEW = { content: CONTENT, sha256: createHash('sha256').update(CONTENT).digest('hex') }

  it('is kept to the byte though the facts change afterwards', async () => {
    pushId = String((await push(BRANCH)).id)
    progress = '停工'
    expect(await saw(LISHI_OFFICE)).toEqual({ ...VIEW, push: { id: pushId } })
    await expect(hub.admin.query(`update coordination.push_view set content = '{}' where push_id = $1`, [pushId])).rejects.toThrow('only added to')
  })

  it('is its bank’s, the county’s and city’s offices’, the regulator’s and the auditor’s to read; of no other bank, agency or county', async () => {
    const grant = { scope_id: SCOPE, project_id: PROJECT, institution_id: BRANCH, unit_id: LISHI, granted_at: '2026-11-20T00:00:00Z', revoked_at: null }
    await hub.refer('push', pushId, grant)
    for (const actor of [bankOf(BRANCH), CITY_OFFICE, agencyOf('NFRA', LISHI), auditorOf(LISHI)]) expect(await saw(actor)).toMatchObject(VIEW)
    for (const actor of [bankOf(OTHER_BRANCH), officeOf(LINXIAN), agencyOf('HOUSING', LISHI)]) expect(await saw(actor)).toBeNull()
  })

  it('is written with the push or there is no push', async () => {
    failing = true
    await expect(push(OTHER_BRANCH)).rejects.toThrow()
    failing = false
    expect((await hub.admin.query('select 1 from coordination.project_push where institution_id = $1', [OTHER_BRANCH])).rowCount).toBe(0)
    await expect(mutate(hub)('pushScope', '... on ProjectPush { id }', { scopeId: randomUUID(), institutionId: BRANCH }, LISHI_OFFICE)).resolves.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('[L-24] what changed of a scope between two instants', () => {
  const QUERY = `query ($scope: ID!, $from: DateTime!, $to: DateTime!) { whatChanged(scope: $scope, from: $from, to: $to) {
    to before after hasMore completeTo changes { type recordId operation agency version recordedAt }
    effects { condition check rule before after came { type id agency } went { id } } } }`
  const changed = (actor: Actor, more: Row = {}, asOf: string | null = null) =>
    hub.run(QUERY, { scope: SCOPE, from: EARLIER, to: LATER, ...more }, actor, { asOf })
  const whatChanged = async (actor: Actor, more: Row = {}, asOf: string | null = null) => (await changed(actor, more, asOf)).data?.whatChanged as Row | null
  const lead = ready.leadBankAppointments?.nodes[0]?.id
  const noted = (seq: number, subject: string, day: string) => ({
    seq,
    body: {
      ...{ type: 'LeadBankAppointment', record_id: lead, operation: 'ADDED', unit_id: LISHI, agency: 'NFRA', version: seq, audience: 'UNIT' },
      ...{ subjects: [subject], project_id: PROJECT, recorded_at: `${day}T00:00:00Z` },
    },
  })

  beforeAll(async () => {
    const otherScope = randomUUID()
    const rows = [noted(1, SCOPE, '2026-10-31'), noted(2, SCOPE, '2026-11-10'), noted(3, otherScope, '2026-11-10'), noted(4, SCOPE, '2026-11-21')]
    await hub.admin.query(`select coordination.apply_changes('financing', $1, now())`, [JSON.stringify(rows)])
  })

  it('lists the facts with their agency, and which checks they turned, with the evidence that came', async () => {
    expect(await whatChanged(LISHI_OFFICE)).toEqual({
      to: LATER,
      before: 'UNKNOWN',
      after: 'MET',
      hasMore: false,
      completeTo: null,
      changes: [{ type: 'LeadBankAppointment', recordId: lead, operation: 'ADDED', agency: 'NFRA', version: 2, recordedAt: '2026-11-10T08:00:00.000+08:00' }],
      effects: expect.arrayContaining([
        {
          condition: 3,
          check: 'ONE_LEAD_BANK',
          rule: 'L-30',
          before: 'UNKNOWN',
          after: 'MET',
          came: [{ type: 'LeadBankAppointment', id: lead, agency: 'NFRA' }],
          went: [],
        },
      ]),
    })
  })

  it('ends where the asker’s own knowledge ends, and a period without time is refused', async () => {
    const then = '2026-11-05T00:00:00.000+08:00'
    expect(await whatChanged(LISHI_OFFICE, {}, then)).toMatchObject({ to: then, changes: [], effects: [] })
    expect((await changed(LISHI_OFFICE, { to: EARLIER })).errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' })
  })

  it('is nothing to another county, and no bank’s to ask', async () => {
    expect(await whatChanged(officeOf(LINXIAN))).toBeNull()
    expect((await changed(bankOf(BRANCH))).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' })
  })
})
