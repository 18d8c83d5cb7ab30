import type { IncomingMessage } from 'node:http'
import { ApolloServer } from '@apollo/server'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parse } from 'graphql'
import { type ApolloContext, createExecutor } from '../../gateway/http/apollo/executor.js'
import { openExchange } from '../../gateway/http/exchange.js'
import { createLog } from '../../gateway/http/log.js'
import { serve } from '../../gateway/http/steps/serve.js'
import { fullSchema, logged, logLines, type Problem, refusal, startTestGateway, type TestGateway, token } from './test-gateway.js'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await startTestGateway()
})
afterAll(() => gateway.close())

const bareExchange = (traceId: string) => openExchange({ url: '/graphql', headers: { 'x-request-id': traceId } } as unknown as IncomingMessage)

describe('faults', () => {
  const LEAK = /node_modules|at .+:\d+:\d+|constraint|SELECT|\b10(\.\d+){3}\b/

  it('of a resolver show a code and a trace id [T22]', async () => {
    const answer = await gateway.post({ query: '{project(id:1){boom}}' }, 'ANALYST', { 'x-request-id': 'trace-boom' })
    const text = await answer.text()
    expect(text).not.toMatch(LEAK)
    expect(JSON.parse(text).errors[0].extensions).toEqual({ code: 'INTERNAL', traceId: 'trace-boom', retryable: false })
  })

  it('of the engine itself too, while the log has the cause [T22]', async () => {
    const engine = { prepare: () => null, execute: () => Promise.reject(new Error('SELECT secret at 10.1.2.3')) }
    const broken = await startTestGateway({ engine })
    const answer = await broken.post({ query: '{hello}' }, 'ANALYST', { 'x-request-id': 'trace-engine' })
    const text = await answer.text()
    expect([answer.status, LEAK.test(text)]).toEqual([500, false])
    expect(JSON.parse(text).errors[0]).toEqual({ message: 'INTERNAL', extensions: { code: 'INTERNAL', traceId: 'trace-engine', retryable: false } })
    expect(logLines.some((line) => line.includes('trace-engine') && line.includes('SELECT secret'))).toBe(true)
    await broken.close()
  })

  it('that last until the deadline end there with a code that says to try again [X7]', async () => {
    const engine = { prepare: () => null, execute: () => new Promise<never>(() => undefined) }
    const executor = createExecutor({ engine, checks: [], topicsOf: () => [], log: createLog(() => undefined) })
    const exchange = { ...bareExchange('trace-late'), startedAt: Date.now() - 9950 }
    const asked = { request: {}, schema: fullSchema, document: parse('{hello}'), context: { exchange } }
    const late = executor(asked as unknown as Parameters<typeof executor>[0])
    await expect(late).rejects.toMatchObject({ extensions: { code: 'DEADLINE_EXCEEDED', traceId: 'trace-late', retryable: true, http: { status: 503 } } })
  })

  it('of Apollo Server outside its own care show a code and a trace id [T22]', async () => {
    const notStarted = new ApolloServer<ApolloContext>({ typeDefs: 'type Query { a: Int }' })
    const answer = await serve(() => Promise.resolve(notStarted))(bareExchange('trace-apollo'))
    expect(answer?.body).toBe('{"errors":[{"message":"INTERNAL","extensions":{"code":"INTERNAL","traceId":"trace-apollo","retryable":false}}]}')
  })

  it.each(['{', '{"query":', 'null', '"text"', '7', '[]', '{"query":{"a":1}}', '{"query":"{"}', '{"query":""}', '{}'])(
    'of the body %s are the caller’s [T22]',
    async (body) => {
      const answer = await gateway.post(body, 'ANALYST', { accept: 'application/graphql-response+json' })
      expect(answer.status).toBe(400)
      const text = await answer.text()
      expect(text).not.toMatch(LEAK)
      expect(JSON.parse(text).errors[0].extensions.problem.remedy).toMatch(/[一-鿿]/)
    },
  )

  it('of variables name the variable, in Chinese', async () => {
    const answer = await gateway.post({ query: 'query($id:ID!){project(id:$id){id}}' }, 'ANALYST', { accept: 'application/graphql-response+json' })
    const { errors } = (await answer.json()) as Problem
    expect(errors[0]?.extensions.problem).toMatchObject({ code: 'BAD_USER_INPUT', detail: '缺少变量 $id（类型 ID!）。', field: 'variables.id' })
  })
})

describe('the read log', () => {
  it('has an id as asked and as returned when it was shown, and only as asked when it was not [T04]', async () => {
    const query = 'query($id:ID!){project(id:$id){id}}'
    const id = '0b2f1c1e-7a53-4b0e-9b7b-1f1f1f1f1f1f'
    await gateway.post({ query, variables: { id } }, 'ANALYST', { 'x-request-id': 'log-shown' })
    expect(await logged(({ trace_id }) => trace_id === 'log-shown')).toMatchObject({
      asked: [id],
      returned: [id],
      topics: ['PROJECT'],
      outcome: 'ANSWERED',
      kind: 'ANALYST',
    })
    await gateway.post({ query: `{project(id:"nobody"){id} h:hello(name:"x")} # ${id}` }, 'ANALYST', { 'x-request-id': 'log-hidden' })
    expect(await logged(({ trace_id }) => trace_id === 'log-hidden')).toMatchObject({ asked: [id], returned: [] })
  })

  it('has limits hit and bad tokens', async () => {
    await gateway.post({ documentId: 'greet' }, null, { authorization: 'Bearer x', 'x-request-id': 'log-token' })
    expect(await logged(({ trace_id }) => trace_id === 'log-token')).toMatchObject({ outcome: 'TOKEN_INVALID', kind: 'PUBLIC' })
    await gateway.post({ query: 'mutation{pay a:pay}' }, 'ANALYST', { 'x-request-id': 'log-limit' })
    expect(await logged(({ trace_id }) => trace_id === 'log-limit')).toMatchObject({ outcome: 'ONE_MUTATION_AT_A_TIME', kind: 'ANALYST' })
  })

  it('that is full refuses reads', async () => {
    const readLog = { hasRoom: () => false, record: () => false, close: async () => 0 }
    const full = await startTestGateway({ readLog })
    const answer = await full.post({ query: '{hello}' })
    expect([answer.headers.get('retry-after'), ...(await refusal(answer))]).toEqual(['1', 503, 'READ_LOG_FULL'])
    await full.close()
  })
})

describe('[T37] [T42] the log', () => {
  it('is one JSON object per event with nothing that misleads a terminal, and holds no token', async () => {
    const bad = token('BANK', { exp: 1 })
    const fails = async () => Promise.reject(new Error('line\r\nFAKE\u001b[31m\u202Eevil\u2028'))
    const broken = await startTestGateway({ engine: { prepare: () => null, execute: fails } })
    logLines.length = 0
    await gateway.post({ documentId: 'greet' }, null, { authorization: `Bearer ${bad}` })
    await broken.post({ query: '{hello}' })
    await broken.close()
    expect(logLines.map((line) => JSON.parse(line).msg)).toEqual(['refused', 'the engine failed', 'refused'])
    for (const line of logLines) {
      expect(JSON.parse(line)).toMatchObject({ time: expect.any(String) })
      expect(line.slice(0, -1)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}]/u)
      expect(line).not.toContain(bad.slice(0, 40))
    }
  })
})

describe('the other addresses', () => {
  it('/ is a page of this machine only: strict policy, nothing from elsewhere', async () => {
    const answer = await fetch(gateway.origin)
    const html = await answer.text()
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'; style-src 'self'")
    expect(html).toMatch(/数据中枢[\s\S]*data hub/)
    expect(html).not.toMatch(/https?:\/\/|<script|style=/)
    expect((await fetch(`${gateway.origin}/page.css`)).headers.get('content-type')).toContain('text/css')
  })

  it('/health/live lives and /health/ready says what is missing', async () => {
    expect(await (await fetch(`${gateway.origin}/health/live`)).json()).toEqual({ live: true })
    const ready = await fetch(`${gateway.origin}/health/ready`)
    expect([ready.status, await ready.json()]).toEqual([503, { ready: false, parts: [{ name: 'land', ok: false, missing: 'Migration20261124' }] }])
  })

  it('/metrics counts requests for this machine, and is not there for who comes through a proxy', async () => {
    expect(await (await fetch(`${gateway.origin}/metrics`)).text()).toMatch(/hub_requests_total\{audience="analyst",outcome="ANSWERED"\} \d+/)
    expect((await fetch(`${gateway.origin}/metrics`, { headers: { 'x-forwarded-for': '10.0.0.9' } })).status).toBe(404)
  })

  it('anything else is 404, and every answer has its security headers', async () => {
    const answer = await fetch(`${gateway.origin}/graphiql`)
    expect([answer.status, answer.headers.get('x-content-type-options'), answer.headers.get('cache-control')]).toEqual([404, 'nosniff', 'no-store'])
  })
})
