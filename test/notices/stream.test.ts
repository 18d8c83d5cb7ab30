import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { buildSchema, execute, type GraphQLSchema, parse, validate } from 'graphql'
import { AUDIENCES } from '../../gateway/access/audience.js'
import type { AuthorizationMatrix } from '../../gateway/access/authorize.js'
import type { EnginePort } from '../../gateway/http/engine-port.js'
import { follow, type StreamTiming } from '../../gateway/notices/follow.js'
import { HEAD, PAGE, SUBSCRIPTION, SUBSCRIPTION_SDL, subscriptionSchema } from '../../gateway/notices/subscription-schema.js'
import { watchHead } from '../../gateway/notices/watch-head.js'
import type { Actor, ActorKind } from '../../kernel/actor.js'
import { refusal, startTestGateway, type TestGateway, token } from '../gateway/test-gateway.js'
import { until } from './support.js'

/** The graph's side of it, with the types of the subscription: what the contracts of banks and agencies have. */
const graph: GraphQLSchema = buildSchema(
  SUBSCRIPTION_SDL.replace(
    /type Query[^}]*}/,
    'type NoticeFeed { notices: [Notice!]! cursor: String! hasMore: Boolean! head: String! } type Query { noticesSince(cursor: String, topics: [NoticeTopic!], first: Int): NoticeFeed }',
  ).replace(/type Subscription[\s\S]*$/, ''),
)

interface Stored {
  readonly cursor: string
  readonly topic: string
  readonly [name: string]: unknown
}

const stored: Stored[] = []
const asked: Actor[] = []
let down = false

const tell = (topic = 'DISBURSED'): Stored => {
  const notice = {
    cursor: String(stored.length + 1).padStart(4, '0'),
    topic,
    at: '2026-11-23T00:00:00Z',
    recordType: 'Disbursement',
    recordId: 'r',
    version: 1,
    project: { id: 'p' },
  }
  stored.push(notice)
  return notice
}

/** Like the hub's own answer: what comes after the cursor, for whoever is no stranger. */
const noticesSince = ({ cursor, topics, first }: { cursor?: string | null; topics?: string[] | null; first: number }) => {
  if (down) throw new Error('away')
  const found = stored.filter((notice) => notice.cursor > (cursor ?? '') && (topics ?? [notice.topic]).includes(notice.topic))
  const notices = found.slice(0, first)
  const head = stored.at(-1)?.cursor ?? '0000'
  const hasMore = found.length > notices.length
  return { notices, head, hasMore, cursor: hasMore ? notices.at(-1)?.cursor : head }
}

const engine: EnginePort = {
  prepare: (document) => document,
  async execute(document, variableValues, { actor }) {
    asked.push(actor)
    const { data, errors = [] } = await execute({ schema: graph, document: document as never, rootValue: { noticesSince }, variableValues })
    const told = errors.map(() => ({ message: 'x', extensions: { code: 'UPSTREAM_UNAVAILABLE' } }))
    return { text: JSON.stringify({ data, ...(told.length > 0 ? { errors: told } : {}) }), errors: told.length, refused: false }
  },
}

const KINDS: readonly ActorKind[] = ['BANK', 'AGENCY', 'OFFICE']
const allowed = new Map(KINDS.map((kind) => [kind, 'allow' as const]))
const matrix: AuthorizationMatrix = new Map(
  Object.values(graph.getTypeMap()).flatMap((type) =>
    'getFields' in type ? Object.keys(type.getFields()).map((field) => [`${type.name}.${field}`, allowed] as const) : [],
  ),
)
const timing: StreamTiming = { lookMs: 100, slowMs: 400, queue: 8 }

let gateway: TestGateway

beforeAll(async () => {
  gateway = await startTestGateway({ engine, fullSchema: graph, matrix, streamTiming: timing }, new Map(AUDIENCES.map((audience) => [audience, graph])))
})
afterAll(() => gateway.close())

interface Event {
  readonly id: string | null
  readonly event: string
  readonly data: { readonly data?: { readonly notices: Stored }; readonly errors?: unknown } | null
}

const eventOf = (block: string): Event => {
  const field = (name: string): string | null => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? null
  return { id: field('id'), event: field('event') ?? '', data: JSON.parse(field('data') || 'null') }
}

interface Listening {
  readonly status: number
  readonly events: Event[]
  readonly ended: () => boolean
  readonly answer: () => Promise<Response>
  stop(): void
}

async function listen(
  variables: object = {},
  { kind = 'BANK', claims = {}, headers = {}, body }: { kind?: ActorKind; claims?: object; headers?: object; body?: object } = {},
): Promise<Listening> {
  const abort = new AbortController()
  const response = await fetch(`${gateway.origin}/graphql/stream`, {
    method: 'POST',
    signal: abort.signal,
    body: JSON.stringify({ documentId: 'notices', variables, ...body }),
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', authorization: `Bearer ${token(kind, claims)}`, ...headers },
  })
  const events: Event[] = []
  let ended = false
  const read = async (): Promise<void> => {
    let text = ''
    const decoder = new TextDecoder()
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk as Uint8Array, { stream: true })
      const blocks = text.split('\n\n')
      text = blocks.pop() ?? ''
      events.push(...blocks.filter((block) => /^event:/m.test(block)).map(eventOf))
    }
  }
  if (response.status === 200)
    void read()
      .catch(() => undefined)
      .finally(() => (ended = true))
  return { status: response.status, events, ended: () => ended, answer: async () => response, stop: () => abort.abort() }
}

const cursors = ({ events }: Listening): (string | null)[] => events.filter(({ event }) => event === 'next').map(({ id }) => id)
const person = (digit: number): object => ({ mid: `${String(digit).repeat(8)}-2222-4222-8222-222222222222` })

describe('the subscription to notices', () => {
  it('begins now, and tells each as it comes, with its cursor as the event’s id', async () => {
    tell()
    const stream = await listen()
    expect(stream.status).toBe(200)
    const next = tell('PUSHED')
    await until(() => stream.events.length === 1, 'the notice')
    expect(stream.events[0]).toMatchObject({
      id: next.cursor,
      event: 'next',
      data: { data: { notices: { cursor: next.cursor, topic: 'PUSHED', project: { id: 'p' } } } },
    })
    expect(asked.some(({ kind }) => kind === 'BANK') && asked.some(({ kind }) => kind === 'SERVICE')).toBe(true)
    stream.stop()
  })

  it('goes on after a cursor, or after the browser’s last event, without a gap and without the same twice', async () => {
    const [first, second, third] = [tell(), tell('PUSHED'), tell()]
    const after = await listen({ after: first.cursor })
    const last = await listen({ after: '0000' }, { headers: { 'last-event-id': second.cursor }, claims: person(2) })
    const some = await listen({ after: '0000', topics: ['PUSHED'] }, { claims: person(3) })
    const fourth = tell()
    await until(() => cursors(after).length === 3 && cursors(last).length === 2 && cursors(some).includes(second.cursor), 'all')
    expect(cursors(after)).toEqual([second.cursor, third.cursor, fourth.cursor])
    expect(cursors(last)).toEqual([third.cursor, fourth.cursor])
    for (const stream of [after, last, some]) stream.stop()
  })

  it('[T39] ends when its token has ended, and tells nothing after that', async () => {
    const exp = Math.floor(Date.now() / 1000) + 1
    const stream = await listen({}, { claims: { exp, ...person(4) } })
    expect(stream.status).toBe(200)
    await until(() => stream.ended(), 'the end', 5000)
    tell()
    expect(cursors(stream)).toEqual([])
    expect(stream.events.at(-1)?.event).toBe('complete')
    expect((await listen({}, { claims: { exp, ...person(4) } })).status).toBe(401)
  })

  it('[T39] is held to the limits and rights of every request', async () => {
    const status = async (options: Parameters<typeof listen>[1], variables: object = {}) => {
      const stream = await listen(variables, options)
      return stream.status === 200 ? [200, undefined] : refusal(await stream.answer())
    }
    expect(await status({ kind: 'ANALYST' })).toEqual([403, 'FORBIDDEN'])
    expect(await status({ headers: { authorization: '' } })).toEqual([401, 'TOKEN_INVALID'])
    expect(await status({ body: { documentId: undefined, query: 'subscription { notices { cursor a: cursor } }' } })).toEqual([403, 'DOCUMENT_NOT_REGISTERED'])
    expect(await status({ headers: { accept: 'application/json' } })).toEqual([406, 'NOT_ACCEPTABLE'])
    expect((await status({}, { topics: ['NOTHING'] }))[0]).toBe(400)
    expect((await status({}, { after: 'x'.repeat(20_000) }))[0]).toBe(400)
    const deep = JSON.parse(`${'{"a":'.repeat(12)}1${'}'.repeat(12)}`)
    expect((await status({}, { topics: deep }))[0]).toBe(400)
  })

  it('[T39] gives one membership four streams, and a turn back when one ends', async () => {
    const open = await Promise.all(Array.from({ length: 4 }, () => listen({}, { claims: person(5) })))
    expect(open.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect((await listen({}, { claims: person(5) })).status).toBe(429)
    open[0]?.stop()
    const again = await until(async () => {
      const stream = await listen({}, { claims: person(5) })
      return stream.status === 200 && stream
    }, 'a turn')
    for (const stream of [...open, again]) stream.stop()
  })

  it('lets an outage pass and misses nothing', async () => {
    const stream = await listen({}, { claims: person(6) })
    down = true
    const missed = tell()
    await until(() => asked.length > 0 && new Promise<boolean>((resolve) => setImmediate(() => resolve(true))))
    expect((await listen({}, { claims: person(7) })).status).toBe(503)
    down = false
    await until(() => cursors(stream).length === 1, 'the notice')
    expect(cursors(stream)).toEqual([missed.cursor])
    stream.stop()
  })

  it('lets go who takes nothing, and hands over no more than its queue meanwhile', async () => {
    const notices = Array.from({ length: 100 }, (_, n) => ({ cursor: String(n) }))
    const first = { notices, cursor: '99', head: '99', hasMore: false }
    const watch = watchHead(() => async () => null)
    const handed: string[] = []
    const yes = async (): Promise<boolean> => true
    for await (const { cursor } of follow({ first, read: async () => first, watch, alive: yes, record: () => true, untaken: () => handed.length, timing }))
      handed.push(cursor)
    expect(handed).toHaveLength(timing.queue)
  })

  it('has the types of the graph: whoever knows the contract knows the subscription', () => {
    expect(validate(subscriptionSchema(), parse(SUBSCRIPTION))).toEqual([])
    for (const document of [PAGE, HEAD]) expect(validate(graph, parse(document))).toEqual([])
  })
})
