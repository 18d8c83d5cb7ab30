import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Actor } from '../../../kernel/actor.js'
import { encodeSearch } from '../../../platform/search/search-key.js'
import { land } from '../../../subgraphs/land/subgraph.js'
import { idOf } from '../../support/actors.js'
import { openTestSubgraph, type TestSubgraph } from '../../support/subgraph.js'
import { clerk, furnish, otherBank, PROJECT, theBank } from './place.js'

const ISSUE = `mutation ($input: IssueCertificateInput!) { issueCertificate(input: $input) { ... on Certificate { id } ... on Refusal { code } } }`
const FIND = `query ($key: [_Any!]!) { _entities(representations: $key) { ... on SearchResult { certificates { hasMore hits { field rank text record { number } } } } } }`

let hub: TestSubgraph
const found = async (text: string, actor: Actor, kinds: string[] = []): Promise<unknown> => {
  const { data, errors } = await hub.run(FIND, { key: [{ __typename: 'SearchResult', id: encodeSearch({ text, first: 5, kinds }) }] }, actor)
  if (errors) throw new Error(JSON.stringify(errors))
  return (data as { _entities: { certificates: unknown }[] })._entities[0]?.certificates
}

beforeAll(async () => {
  hub = await openTestSubgraph(land)
  await furnish(hub)
  const base = { kind: 'LAND_PLANNING', authority: '规自局', issuedOn: '2024-05-20' }
  const issue = (number: string, holder: string, subjectIds: string[]) =>
    hub.run(ISSUE, { input: { ...base, idempotencyKey: idOf(number), number, holder, subjectIds } }, clerk)
  await issue('地字第141102202400001号', '示例置业（离石）有限公司', [PROJECT])
  await issue('地字第141102202400002号', '另一置业有限公司', [])
})
afterAll(() => hub?.close())

describe('search for certificates', () => {
  it('finds them by a part of the number or of the holder', async () => {
    const first = { field: 'NUMBER', rank: 'PART', text: '地字第141102202400001号', record: { number: '地字第141102202400001号' } }
    expect(await found('2400001', clerk)).toEqual({ hasMore: false, hits: [first] })
    expect(await found('置业', clerk)).toMatchObject({ hits: [{ field: 'HOLDER' }, { field: 'HOLDER' }] })
  })

  it('[T10] finds for a bank what a confirmed link says is about a project pushed to it, and nothing for another', async () => {
    expect(await found('置业', theBank)).toMatchObject({ hits: [{ text: '示例置业（离石）有限公司' }] })
    expect(await found('置业', otherBank)).toEqual({ hasMore: false, hits: [] })
  })

  it('answers only for the kinds asked for, and nothing to a key that is none', async () => {
    expect(await found('置业', clerk, ['PROJECT'])).toBeNull()
    const { data } = await hub.run(FIND, { key: [{ __typename: 'SearchResult', id: 'e30' }] }, clerk)
    expect(data).toEqual({ _entities: [{ certificates: null }] })
  })
})
