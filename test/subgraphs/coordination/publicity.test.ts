import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Actor, PUBLIC_ACTOR } from '../../../kernel/actor.js'
import { coordination } from '../../../subgraphs/coordination/subgraph.js'
import { officeOf } from '../../support/actors.js'
import { openTestSubgraph, type TestSubgraph } from '../../support/subgraph.js'
import { CITY_OFFICE, LINXIAN, LISHI, LISHI_OFFICE, mutate, referAll } from './support.js'

let hub: TestSubgraph
const FIELDS = '... on PublicityItem { id state shownToPublic }'
const record = (title: string, markedPublic: boolean, actor = LISHI_OFFICE) =>
  mutate(hub)(
    'recordPublicityItem',
    FIELDS,
    { unitId: LISHI, title, channel: 'TELEVISION', outlet: '合成电视台', summary: '政策解读', publishedOn: '2026-11-01', markedPublic },
    actor,
  )
const decide = (id: unknown, approved: boolean, actor = CITY_OFFICE) => mutate(hub)('decidePublicityItem', FIELDS, { id, approved }, actor)
const titles = async (actor: Actor) => {
  const { data } = await hub.run('{ publicityItems { nodes { title outlet } } }', {}, actor)
  return (data!.publicityItems as { nodes: { title: string }[] }).nodes.map(({ title }) => title).sort()
}

beforeAll(async () => {
  hub = await openTestSubgraph(coordination)
  await referAll(hub)
})
afterAll(() => hub.close())

describe('[L-53] publicity', () => {
  it('shows the public what is approved and marked public, and nothing else', async () => {
    const [shown, inner, refused] = [await record('公开', true), await record('内部', false), await record('不用', true)]
    await record('草稿', true)
    expect(shown).toMatchObject({ state: 'DRAFT', shownToPublic: false })
    expect(await decide(shown.id, true)).toMatchObject({ state: 'APPROVED', shownToPublic: true })
    expect(await decide(inner.id, true)).toMatchObject({ state: 'APPROVED', shownToPublic: false })
    expect(await decide(refused.id, false)).toMatchObject({ state: 'REJECTED', shownToPublic: false })
    expect([await titles(PUBLIC_ACTOR), await titles(officeOf(LINXIAN))]).toEqual([['公开'], ['公开']])
    expect(await titles(LISHI_OFFICE)).toHaveLength(4)
    const { data, errors } = await hub.run('{ publicityItems { nodes { reporterPost } } }', {}, PUBLIC_ACTOR)
    expect([data?.publicityItems ?? null, errors?.length]).toEqual([null, 1])
  })

  it('is approved once, by another person than wrote it', async () => {
    const { id } = await record('四眼', true)
    expect(await decide(id, true, LISHI_OFFICE)).toMatchObject({ code: 'PUBLICITY_OWN_WORK', rule: 'L-53' })
    expect(await decide(id, true)).toMatchObject({ state: 'APPROVED' })
    expect(await decide(id, false)).toMatchObject({ code: 'PUBLICITY_DECIDED' })
  })

  it('[T14] is recorded by the unit’s own office', async () => expect(await record('别县', true, officeOf(LINXIAN))).toMatchObject({ code: 'FORBIDDEN' }))
})
