import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parse } from 'graphql'
import type { ChangeSource } from '../../platform/changes/source.js'
import { contextOf } from '../../platform/database/context.js'
import { inProcess } from '../../platform/graph/execute.js'
import { collectFrom } from '../../subgraphs/coordination/changes/collect-changes.js'
import { coordination } from '../../subgraphs/coordination/subgraph.js'
import { bankOf, idOf } from '../support/actors.js'
import { openTestSubgraph, type TestSubgraph } from '../support/subgraph.js'

const FEED = '{ changesSince { cursor head changes { recordId } } }'
const [LISHI, BRANCH, PROJECT, SCOPE, BUILDING] = ['离石区', '示例支行', '示例花园', '一期', '1 号楼'].map(idOf) as [string, string, string, string, string]
const bank = bankOf(BRANCH)

describe('[X3] a bank whose grants are not confirmed', () => {
  let hub: TestSubgraph
  const change = { type: 'Project', record_id: PROJECT, operation: 'CHANGED', unit_id: LISHI, agency: 'HOUSING', version: 2, audience: 'SUBJECT' }

  beforeAll(async () => {
    hub = await openTestSubgraph(coordination)
    await hub.refer('unit', LISHI, { name: '离石区' })
    await hub.refer('institution', BRANCH, { name: '示例支行' })
    await hub.refer('project', PROJECT, { unit_id: LISHI })
    await hub.refer('scope', SCOPE, { project_id: PROJECT, unit_id: LISHI, building_ids: [] })
    await hub.refer('push', idOf('推送'), { scope_id: SCOPE, institution_id: BRANCH, unit_id: LISHI, granted_at: '2026-01-01T00:00:00Z' })
    const row = { seq: 1, body: { ...change, subjects: [PROJECT], recorded_at: '2026-05-01T00:00:00Z' } }
    await hub.admin.query(`select coordination.apply_changes('projects', $1, '2026-05-02T00:00:00Z')`, [JSON.stringify([row])])
  })
  afterAll(() => hub.close())

  const pull = async (cursor: string | null) => {
    const { data } = await hub.run('query ($cursor: String) { changesSince(cursor: $cursor) { cursor changes { recordId } } }', { cursor }, bank)
    return data!.changesSince as { cursor: string; changes: { recordId: string }[] }
  }

  /** The reference copies are current as often as is said, and then no more: they may lapse between any two questions. */
  const askWhile = (current: readonly boolean[]) => {
    const answers = [...current]
    const isCurrent = () => answers.shift() ?? false
    const { runtime } = hub
    const transport = inProcess(
      { ...runtime, inbox: { ...runtime.inbox, isCurrent }, contextFor: (request) => contextOf(request, { units: [], grantsCurrent: isCurrent() }) },
      () => undefined,
    )
    const context = { actor: bank, asOf: null, language: 'zh' as const, purpose: null, traceId: 'test', deadline: Date.now() + 10_000 }
    return transport.execute({ document: parse(FEED), documentKey: FEED, variables: {}, context })
  }

  it('is told of an outage, and its cursor passes nothing', async () => {
    const { data, errors } = await askWhile([])
    expect({ data, codes: errors?.map(({ extensions }) => extensions?.code) }).toEqual({ data: null, codes: ['UPSTREAM_UNAVAILABLE'] })
  })

  it.each([1, 2, 3])('gets what is its own or an outage, and no empty page, where they lapse after %s questions', async (times) => {
    const { data, errors } = await askWhile(Array(times).fill(true))
    if (!errors) expect(data).toMatchObject({ changesSince: { changes: [{ recordId: PROJECT }] } })
  })

  it('never passes a change whose subject was not granted yet when the change came in: the grant is applied first', async () => {
    const before = await pull(null)
    const building = { ...change, type: 'Building', record_id: BUILDING, operation: 'ADDED', subjects: [BUILDING], recorded_at: '2026-05-03T00:00:00Z' }
    const source: ChangeSource = {
      name: 'projects',
      since: async (after) => ({ rows: after === '1' ? [{ seq: '2', body: building }] : [], completeTo: '2026-05-04T00:00:00Z' }),
    }
    let between = before
    // The inbox's part: what projects said in the same transaction comes by another way.
    const catchUp = async () => {
      between = await pull(before.cursor)
      await hub.refer('scope', SCOPE, { project_id: PROJECT, unit_id: LISHI, building_ids: [BUILDING] }, 2)
    }
    await collectFrom({ pool: hub.runtime.pool, inbox: { ...hub.runtime.inbox, catchUp } }, source)
    expect(between.cursor).toBe(before.cursor)
    expect((await pull(between.cursor)).changes).toEqual([{ recordId: BUILDING }])
  })

  it('waits for a source that cannot be asked only until grants count as absent: other changes go on', async () => {
    const at = async () => (await hub.admin.query<{ position: string }>(`select position::text from coordination.change_source`)).rows[0]?.position
    const source: ChangeSource = {
      name: 'projects',
      since: async () => ({
        rows: [{ seq: '3', body: { ...change, subjects: [PROJECT], recorded_at: '2026-05-05T00:00:00Z' } }],
        completeTo: '2026-05-06T00:00:00Z',
      }),
    }
    const inbox = (current: boolean) => ({ ...hub.runtime.inbox, isCurrent: () => current, catchUp: () => Promise.reject(new Error('down')) })
    await collectFrom({ pool: hub.runtime.pool, inbox: inbox(true) }, source)
    expect(await at()).toBe('2')
    await collectFrom({ pool: hub.runtime.pool, inbox: inbox(false) }, source)
    expect(await at()).toBe('3')
  })
})
