import { describe, expect, it } from '@jest/globals'
import type { SubgraphTransport } from '../../platform/graph/transport.js'
import { askTown, townEngine } from './town.js'

const refusing = (extensions: Record<string, unknown>, path: (string | number)[]): SubgraphTransport => ({
  execute: async ({ variables }) => {
    const count = (variables.representations as unknown[] | undefined)?.length ?? 0
    return { data: { _entities: Array.from({ length: count }, () => ({ age: null })) }, errors: [{ message: '无权查看', path, extensions }] }
  },
})

describe('What a subgraph says of an error', () => {
  it('reaches the caller when its code is for callers, with nothing but code and problem', async () => {
    const people = refusing({ code: 'FORBIDDEN', problem: { code: 'FORBIDDEN', title: '无权' }, stacktrace: ['at secret.ts:1'] }, ['_entities', 0, 'age'])
    const { errors } = await askTown(townEngine({}, { people }), '{ project(id: "j1") { lead { age } } }')
    expect(errors).toEqual([
      {
        message: '无权查看',
        path: ['project', 'lead', 'age'],
        extensions: { code: 'FORBIDDEN', traceId: 'trace-1', problem: { code: 'FORBIDDEN', title: '无权' } },
      },
    ])
  })

  it.each([[{}], [{ code: 'INTERNAL_SERVER_ERROR' }], [{ code: 'P0001', detail: 'duplicate key "project_uscc"' }]])(
    'is masked otherwise: %p',
    async (extensions) => {
      const people = refusing(extensions, ['_entities', 0, 'age'])
      const { errors } = await askTown(townEngine({}, { people }), '{ project(id: "j1") { lead { age } } }')
      expect(errors).toEqual([
        {
          message: '内部错误',
          path: ['project', 'lead', 'age'],
          extensions: { code: 'INTERNAL_SERVER_ERROR', traceId: 'trace-1', retryable: false, service: 'people' },
        },
      ])
    },
  )

  it('stands at every place of the entity, by the client’s aliases', async () => {
    const { data, errors } = await askTown(townEngine(), '{ project(id: "j3") { crew: team { s: secret } } }')
    expect(data).toEqual({ project: { crew: [{ s: null }, { s: null }] } })
    expect(errors?.map(({ path }) => path)).toEqual([
      ['project', 'crew', 0, 's'],
      ['project', 'crew', 1, 's'],
    ])
  })

  it('without a path stands at the fields that are missing for it', async () => {
    const people: SubgraphTransport = { execute: async () => ({ errors: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }] }) }
    const { errors } = await askTown(townEngine({}, { people }), '{ project(id: "j1") { lead { a: age name } } }')
    expect(errors).toMatchObject([
      { path: ['project', 'lead', 'a'], message: 'no' },
      { path: ['project', 'lead', 'name'], message: 'no' },
    ])
  })

  it('of a field that the planner had to rename stands at the name that the client knows', async () => {
    const { data, errors } = await askTown(townEngine(), '{ named { ... on Person { tag } ... on Project { tag } } }')
    expect(data).toEqual({ named: [{ tag: 'person' }, { tag: 'project' }, { tag: 'person' }, { tag: null }] })
    expect(errors?.map(({ path }) => path)).toEqual([['named', 3, 'tag']])
  })

  it('that cost the whole entity explains all that is missing of it', async () => {
    const people: SubgraphTransport = { execute: async () => ({ data: { _entities: [null] }, errors: [{ message: 'x', path: ['_entities', 0, 'name'] }] }) }
    const { data, errors } = await askTown(townEngine({}, { people }), '{ project(id: "j1") { lead { other: name name } } }')
    expect(data).toEqual({ project: { lead: null } })
    expect(errors?.map(({ path }) => path)).toEqual([['project', 'lead', 'name']])
  })
})

describe('A null where the schema promises a value', () => {
  it('rises to the nearest field that may be null, and is said once', async () => {
    const answer = await askTown(townEngine(), '{ project(id: "j2") { code lead { id name other: name } } }')
    expect(answer.data).toEqual({ project: { code: 'c2', lead: null } })
    expect(answer.errors).toEqual([
      { message: '必有的值缺失', path: ['project', 'lead', 'name'], extensions: { code: 'INTERNAL_SERVER_ERROR', traceId: 'trace-1', retryable: false } },
    ])
  })

  it('rises through lists of lists, and to the whole answer', async () => {
    expect((await askTown(townEngine(), '{ strict(id: "nobody") { code } }')).data).toBeNull()
    expect((await askTown(townEngine(), '{ strictList { fragile } }')).data).toEqual({ strictList: null })
    const town = townEngine()
    Object.assign(town.data.rows.get('Parcel a1') ?? {}, { corners: [[1, 2], [null]] })
    expect((await askTown(town, '{ asset(id: "a1") { id ... on Parcel { corners } } }')).data).toEqual({ asset: { id: 'a1', corners: null } })
  })
})
