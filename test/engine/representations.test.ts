import { describe, expect, it } from '@jest/globals'
import type { SubgraphRequest } from '../../platform/graph/transport.js'
import { askTown, townEngine } from './town.js'

const asked = (seen: readonly SubgraphRequest[]): unknown[][] =>
  seen.flatMap(({ variables }) =>
    Object.values(variables).filter((value): value is unknown[] => Array.isArray(value) && (value[0] as { __typename?: string })?.__typename !== undefined),
  )

describe('Representations', () => {
  it('name each entity once, wherever it stands', async () => {
    const town = townEngine()
    const answer = await askTown(town, '{ a: project(id: "j1") { team { name } lead { name } } b: project(id: "j3") { team { name } } }')
    expect(answer.data).toMatchObject({ b: { team: [{ name: '名p1' }, { name: '名p1' }] } })
    expect(asked(town.seen)).toEqual([
      [
        { __typename: 'Person', id: 'p1' },
        { __typename: 'Person', id: 'p2' },
      ],
    ])
  })

  it('travel in requests of the agreed size, and every answer and error finds its way back', async () => {
    const town = townEngine({ representationsPerFetch: 2 })
    for (let n = 20; n < 27; n++)
      town.data.rows instanceof Map && town.data.rows.set(`Person p${n}`, { __typename: 'Person', id: `p${n}`, name: `n${n}`, age: n })
    Object.assign(town.data.rows.get('Project j1') ?? {}, { team: Array.from({ length: 7 }, (_, n) => `Person p${n + 20}`) })
    const { data, errors } = await askTown(town, '{ project(id: "j1") { team { age secret } } }')
    expect(data).toEqual({ project: { team: Array.from({ length: 7 }, (_, n) => ({ age: n + 20, secret: null })) } })
    expect(asked(town.seen).map((one) => one.length)).toEqual([2, 2, 2, 1])
    expect(errors?.map(({ path }) => path?.[2])).toEqual([0, 1, 2, 3, 4, 5, 6])
  })

  it('are not sent for a key that is null: it names nothing', async () => {
    const town = townEngine()
    expect((await askTown(town, '{ project(id: "j3") { label budgets { year } } }')).data).toMatchObject({ project: { budgets: null } })
    expect(asked(town.seen)).toEqual([])
  })

  it('of an entity met twice do not share what later steps fill in differently', async () => {
    const town = townEngine()
    Object.assign(town.data.rows.get('Person p1') ?? {}, { boss: 'Person p1' })
    const { data } = await askTown(
      town,
      '{ named { ... on Person { boss { x: reviews(first: 1) { id } } } ... on Project { lead { boss { x: reviews(first: 2) { id } } } } } }',
    )
    expect(data).toEqual({
      named: [{ boss: { x: [{ id: 'v1' }] } }, { lead: { boss: { x: [{ id: 'v1' }, { id: 'v2' }] } } }, { boss: null }, { lead: null }],
    })
  })

  it('have the same document key in every operation that fetches the same', async () => {
    const town = townEngine()
    await askTown(town, '{ project(id: "j1") { lead { name } } }')
    await askTown(town, 'query Other($x: Boolean = true) { project(id: "j1") { ...F } } fragment F on Project { lead { name @include(if: $x) } }')
    const [first, second, third, fourth] = town.seen.map(({ documentKey }) => documentKey)
    expect([first, second]).toEqual([third, fourth])
    expect(first).not.toBe(second)
  })
})
