import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Actor } from '../../../kernel/actor.js'
import { coordination } from '../../../subgraphs/coordination/subgraph.js'
import { bankOf, officeOf } from '../../support/actors.js'
import { openTestSubgraph, type TestSubgraph } from '../../support/subgraph.js'
import { BRANCH, CITY, CITY_OFFICE, LINXIAN, LISHI, type Row, referAll } from './support.js'

let hub: TestSubgraph
let financingIsDown = false
const asked: unknown[] = []

const scope = (id: string, ownership: string | null, more: Row = {}) => ({ id, developer: { ownership }, nominations: [], pushes: [], credits: [], ...more })
const paid = (amount: string, reverses: Row | null = null) => ({ id: amount, amount, reverses })
const lent = { approvedAmount: '900.00', disbursements: [paid('500.00'), paid('500.00', { id: '1' }), paid('300.00')] }
const PAGES: Readonly<Record<string, readonly Row[][]>> = {
  [LISHI]: [[scope('1', 'PRIVATE', { nominations: [{ state: 'PUSHED' }], pushes: [{ state: 'PUSHED' }], credits: [lent] })], [scope('2', null)]],
  [LINXIAN]: [[scope('3', 'PRIVATE', { nominations: [{ state: 'REMOVED' }], pushes: [{ state: 'REVOKED' }] })]],
}

beforeAll(async () => {
  hub = await openTestSubgraph(coordination, {
    ask: async <Answer>(_: string, variables: Row) => {
      asked.push(variables)
      const page = Number(variables.after ?? 0)
      const pages = PAGES[String(variables.unit)] ?? [[]]
      const nodes = financingIsDown ? pages[page]?.map((row) => ({ ...row, credits: null })) : pages[page]
      return { financedScopes: { nodes, pageInfo: { hasNextPage: page + 1 < pages.length, endCursor: String(page + 1) } } } as Answer
    },
  })
  await referAll(hub)
  await hub.admin.query(
    `insert into coordination.reporting_unit (id, unit_id, agency, reporter, reporter_post, source, name, kind, parent_id, valid_from)
     select id, id, 'MECHANISM_OFFICE', gen_random_uuid(), '', 'FORM', name, kind, parent, '2020-01-01'
     from (values ($1::uuid, '吕梁市', 'CITY', null::uuid), ($2::uuid, '离石区', 'DISTRICT', $1), ($3::uuid, '临县', 'COUNTY', $1)) u(id, name, kind, parent)`,
    [CITY, LISHI, LINXIAN],
  )
}, 60_000)
afterAll(() => hub.close())

const ask = (actor: Actor, unit: string) =>
  hub.run(`{ supportByOwnership(unitId: "${unit}") { ownership scopes listed pushed credited funded approved disbursed } }`, {}, actor)

describe('[L-03] 一视同仁', () => {
  it('answers for a city what scopes of each ownership got in all its counties, page by page', async () => {
    const { data } = await ask(CITY_OFFICE, CITY)
    const nothing = { listed: 0, pushed: 0, credited: 0, funded: 0, approved: '0.00', disbursed: '0.00' }
    expect(data?.supportByOwnership).toEqual([
      { ownership: 'PRIVATE', scopes: ['3', '1'], listed: 1, pushed: 1, credited: 1, funded: 1, approved: '900.00', disbursed: '300.00' },
      { ownership: null, scopes: ['2'], ...nothing },
    ])
    expect(asked).toHaveLength(4)
  })

  it('says nothing rather than less while an agency does not answer', async () => {
    financingIsDown = true
    const { data, errors } = await ask(CITY_OFFICE, LISHI)
    expect([data?.supportByOwnership, errors?.length]).toEqual([null, 1])
    financingIsDown = false
  })

  it('is no other county’s, and no bank’s', async () => {
    expect((await ask(officeOf(LINXIAN), LISHI)).data?.supportByOwnership).toBeNull()
    expect((await ask(bankOf(BRANCH), LISHI)).errors?.[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } })
  })
})
