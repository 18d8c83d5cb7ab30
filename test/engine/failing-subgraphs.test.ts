import { describe, expect, it } from '@jest/globals'
import type { SubgraphRequest, SubgraphTransport } from '../../platform/graph/transport.js'
import { askTown, townEngine } from './town.js'

const down: SubgraphTransport = { execute: () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:4001')) }
const never: SubgraphTransport = { execute: () => new Promise(() => {}) }

describe('A subgraph that fails', () => {
  it('leaves its fields null with an error that names it and nothing of what happened inside', async () => {
    const answer = await askTown(townEngine({}, { people: down }), '{ project(id: "j1") { code lead { name2: age } area } }')
    expect(answer.data).toEqual({ project: { code: 'c1', lead: { name2: null }, area: 10.5 } })
    expect(answer.errors).toEqual([
      {
        message: '数据来源暂时不可用',
        path: ['project', 'lead', 'name2'],
        extensions: { code: 'UPSTREAM_UNAVAILABLE', traceId: 'trace-1', retryable: true, service: 'people' },
      },
    ])
  })

  it('gives null for a list, never an empty one', async () => {
    const answer = await askTown(townEngine({}, { assets: down, reviews: down }), '{ project(id: "j1") { assets { id } reviews { id } } }')
    expect(answer.data).toEqual({ project: { assets: null, reviews: null } })
    expect(answer.errors?.map(({ path, extensions }) => [path, extensions.service])).toEqual([
      [['project', 'assets'], 'assets'],
      [['project', 'reviews'], 'reviews'],
    ])
  })

  it('at the root leaves the other root fields as they are', async () => {
    const answer = await askTown(townEngine({}, { people: down }), '{ gone: person(id: "p1") { name } project(id: "j1") { code } }', {}, { language: 'en' })
    expect(answer.data).toEqual({ gone: null, project: { code: 'c1' } })
    expect(answer.errors).toMatchObject([{ message: 'A data source is temporarily unavailable', path: ['gone'] }])
  })

  it('lets the null rise where its field may not be null, with one error', async () => {
    const answer = await askTown(townEngine({}, { people: down }), '{ project(id: "j1") { lead { id name } code } }')
    expect(answer.data).toEqual({ project: { lead: null, code: 'c1' } })
    expect(answer.errors).toMatchObject([{ path: ['project', 'lead', 'name'], extensions: { code: 'UPSTREAM_UNAVAILABLE' } }])
  })

  it('is named once for each of its places, and for no more than twenty of many', async () => {
    const town = townEngine({}, { people: down })
    Object.assign(town.data.rows.get('Project j1') ?? {}, { team: Array.from({ length: 30 }, () => 'Person p1') })
    const answer = await askTown(town, '{ project(id: "j1") { team { age } } }')
    expect(answer.errors).toHaveLength(20)
    expect(answer.errors?.[1]?.path).toEqual(['project', 'team', 1, 'age'])
  })

  it('is told even when the client selected nothing of it, since what depends on it stays null', async () => {
    const town = townEngine({}, { projects: down })
    const answer = await askTown(town, '{ reviews { about { density } } }')
    expect(answer.data).toEqual({ reviews: [{ about: { density: null } }, { about: { density: null } }, null] })
    expect(answer.errors?.map(({ extensions }) => extensions.service)).toContain('projects')
  })

  it.each([
    ['nothing', {}],
    ['null', { data: null }],
    ['text', { data: 'no' }],
  ])('counts as unavailable when it answers %s', async (_, answer) => {
    const broken: SubgraphTransport = { execute: async () => answer as never }
    expect((await askTown(townEngine({}, { people: broken }), '{ person(id: "p1") { age } }')).errors).toMatchObject([
      { path: ['person'], extensions: { code: 'UPSTREAM_UNAVAILABLE' } },
    ])
  })
})

describe('What the engine itself cannot do', () => {
  it('is masked under the trace id and told to the log', async () => {
    const told: unknown[] = []
    const defect = new Error('a plan that cannot be carried out')
    const broken: SubgraphTransport = {
      execute: async () => ({
        data: {
          get person() {
            throw defect
          },
        },
      }),
    }
    const town = townEngine({ onDefect: (error, { traceId }) => told.push(error, traceId) }, { people: broken })
    expect(await askTown(town, '{ person(id: "p1") { age } }', {}, { language: 'en' })).toEqual({
      data: null,
      errors: [{ message: 'Internal error', extensions: { code: 'INTERNAL_SERVER_ERROR', traceId: 'trace-1', retryable: false } }],
    })
    expect(told).toEqual([defect, 'trace-1'])
  })
})

describe('Deadlines', () => {
  it('end a read that takes too long, and abort it', async () => {
    const aborted: boolean[] = []
    const slow: SubgraphTransport = {
      execute: ({ signal }) =>
        new Promise((_, reject) => {
          signal?.addEventListener('abort', () => {
            aborted.push(true)
            reject(new Error('aborted'))
          })
        }),
    }
    const answer = await askTown(townEngine({ subgraphReadDeadlineMs: 30 }, { people: slow }), '{ project(id: "j1") { code lead { age } } }')
    expect(answer.data).toEqual({ project: { code: 'c1', lead: { age: null } } })
    expect(answer.errors).toMatchObject([{ extensions: { code: 'UPSTREAM_TIMEOUT', retryable: true, service: 'people' } }])
    expect(aborted).toEqual([true])
  })

  it('give a mutation the rest of the caller’s time, and a read no more than that', async () => {
    const seen: SubgraphRequest[] = []
    const slow = (ms: number): SubgraphTransport => ({
      execute: async (request) => {
        seen.push(request)
        await new Promise((resolve) => setTimeout(resolve, ms))
        return { data: { birthday: { id: 'p1' }, person: { id: 'p1' } } }
      },
    })
    const town = townEngine({ subgraphReadDeadlineMs: 20 }, { people: slow(120) })
    expect(await askTown(town, 'mutation { birthday(id: "p1") { id } }')).toEqual({ data: { birthday: { id: 'p1' } } })
    expect((await askTown(town, '{ person(id: "p1") { id } }')).errors).toMatchObject([{ extensions: { code: 'UPSTREAM_TIMEOUT' } }])
    const late = await askTown(town, 'mutation { birthday(id: "p1") { id } }', {}, { deadline: Date.now() + 30 })
    expect(late.errors).toMatchObject([{ path: ['birthday'], extensions: { code: 'UPSTREAM_TIMEOUT', retryable: false } }])
    expect(seen).toHaveLength(3)
  })

  it('that have passed reach no subgraph', async () => {
    const town = townEngine({}, { people: never })
    const answer = await askTown(town, '{ project(id: "j1") { code } }', {}, { deadline: Date.now() - 1 })
    expect(answer).toMatchObject({ data: { project: null }, errors: [{ extensions: { code: 'UPSTREAM_TIMEOUT' } }] })
    expect(town.seen).toEqual([])
  })
})

describe('Mutations', () => {
  it('run one after the other in the order of the document, whichever subgraph has them', async () => {
    const town = townEngine()
    const answer = await askTown(
      town,
      'mutation { a: record(text: "1") b: note(text: "2") c: rename(id: "j1", label: "新") { label lead { name } } d: record(text: "3") }',
    )
    expect(answer).toEqual({ data: { a: ['1'], b: ['1', '2'], c: { label: '新', lead: { name: '名p1' } }, d: ['1', '2', 'rename j1', '3'] } })
  })

  it('are never sent twice, however they fail', async () => {
    let calls = 0
    const failing: SubgraphTransport = { execute: () => Promise.reject(new Error(`failed ${++calls}`)) }
    const answer = await askTown(townEngine({}, { people: failing }), 'mutation { birthday(id: "p1") { id } }')
    expect(answer).toMatchObject({ data: { birthday: null }, errors: [{ path: ['birthday'], extensions: { retryable: false } }] })
    expect(calls).toBe(1)
  })
})
