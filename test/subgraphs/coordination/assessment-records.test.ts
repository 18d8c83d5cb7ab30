import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Actor } from '../../../kernel/actor.js'
import type { Ask } from '../../../platform/action/action.js'
import { coordination } from '../../../subgraphs/coordination/subgraph.js'
import { agencyOf, auditorOf, bankOf, officeOf } from '../../support/actors.js'
import { openTestSubgraph, type TestSubgraph } from '../../support/subgraph.js'
import { BRANCH, CITY_OFFICE, LINXIAN, LISHI, LISHI_OFFICE, mutate, OTHER_BRANCH, PROJECT, type Row, referAll, SCOPE } from './support.js'

let hub: TestSubgraph
let progress = '在建'
let failing = false

const ask: Ask = async <Answer>(document: string, { scopeId }: Readonly<Record<string, unknown>>) => {
  if (document !== 'pushedView') throw new Error(document)
  if (failing) throw Object.assign(new Error('down'), { code: 'UPSTREAM_UNAVAILABLE' })
  return { financedScope: { progress, id: scopeId } } as Answer
}

beforeAll(async () => {
  hub = await openTestSubgraph(coordination, { ask })
  await referAll(hub)
})
afterAll(() => hub.close())

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
