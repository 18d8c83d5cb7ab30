import { buildSubgraphSchema } from '@apollo/subgraph'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { buildSchema, execute, parse } from 'graphql'
import { serverAudits } from 'graphql-http'
import { AUDIENCES } from '../../gateway/access/audience.js'
import { composeSupergraph } from '../../gateway/engine/compose.js'
import { createEngine } from '../../gateway/engine/engine.js'
import { createHttpTransport, type HttpTransport } from '../../gateway/http/http-transport.js'
import type { RequestContext } from '../../kernel/request.js'
import { serveSubgraph } from '../../platform/graph/http-server.js'
import type { RunningServer } from '../../platform/graph/listen.js'
import { generateKey, signingKey, verificationKeys } from '../../platform/signing/keys.js'
import { type Problem, refusal, startTestGateway, type TestGateway, token } from './test-gateway.js'

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key"])'
const SDL = {
  projects: `${LINK} type Query { project(id: ID!): Project hello(name: String): String } type Project @key(fields: "id") { id: ID! name: String }`,
  land: `${LINK} type Query { parcels: Int } type Project @key(fields: "id") { id: ID! parcel: String } type Mutation { register: String }`,
}
const RESOLVERS = {
  projects: {
    Query: {
      project: (_: unknown, { id }: { id: string }) => ({ id, name: `项目 ${id}` }),
      hello: (_: unknown, { name }: { name: string }) => `hello ${name}`,
    },
  },
  land: {
    Project: {
      __resolveReference: ({ id }: { id: string }) => {
        if (id === 'broken') throw new Error('constraint "parcel_key" at 10.0.0.1')
        return { id, parcel: `宗地 ${id}` }
      },
    },
  },
}
const NAMES = ['projects', 'land'] as const

let gateway: TestGateway
let subgraphs: RunningServer[]
let transports: HttpTransport[]
const seen: RequestContext[] = []

async function serve(name: (typeof NAMES)[number], key: ReturnType<typeof generateKey>): Promise<RunningServer> {
  const schema = buildSubgraphSchema([{ typeDefs: parse(SDL[name]), resolvers: RESOLVERS[name] }])
  return serveSubgraph({
    name,
    schema,
    port: 0,
    keys: () => verificationKeys({ keys: [key] }),
    execute: async ({ document, variables, context }) => {
      seen.push(context)
      return JSON.parse(JSON.stringify(await execute({ schema, document, variableValues: variables })))
    },
  })
}

beforeAll(async () => {
  const key = generateKey('gateway-1')
  subgraphs = await Promise.all(NAMES.map((name) => serve(name, key)))
  transports = NAMES.map((subgraph, i) => createHttpTransport({ subgraph, url: `${subgraphs[i]?.url}/graphql`, key: () => signingKey(key) }))
  const { supergraphSdl = '', apiSdl = '' } = composeSupergraph(NAMES.map((name) => ({ name, sdl: SDL[name] })))
  const byName = new Map(NAMES.map((name, i) => [name as string, transports[i] as HttpTransport]))
  const schema = buildSchema(apiSdl)
  const rights = ['Query.project', 'Query.hello', 'Query.parcels', 'Project.id', 'Project.name', 'Project.parcel', 'Mutation.register']
  gateway = await startTestGateway(
    {
      engine: createEngine({ supergraphSdl, transports: byName, isPublicCode: () => false }),
      fullSchema: schema,
      matrix: new Map(rights.map((coordinate) => [coordinate, new Map([['ANALYST', 'allow'] as const])])),
    },
    new Map(AUDIENCES.map((audience) => [audience, schema])),
  )
})
afterAll(async () => {
  await gateway.close()
  for (const transport of transports) transport.close()
  await Promise.all(subgraphs.map((subgraph) => subgraph.close()))
})

describe('the gateway with its engine, subgraphs over HTTP', () => {
  const PROJECT = 'query($id:ID!){project(id:$id){name parcel}}'

  it('answers from both, and tells each who asks, of when, in which language and why', async () => {
    seen.length = 0
    const headers = { 'hub-as-of': '2024-12-01T00:00:00Z', 'hub-purpose': encodeURIComponent('核查'), 'accept-language': 'en', 'x-request-id': 'whole-0001' }
    const answer = await gateway.post({ query: PROJECT, variables: { id: '7' } }, 'ANALYST', headers)
    expect(await answer.json()).toEqual({ data: { project: { name: '项目 7', parcel: '宗地 7' } } })
    const context = { asOf: '2024-12-01T00:00:00Z', purpose: '核查', language: 'en', traceId: 'whole-0001' }
    expect(seen).toEqual([expect.objectContaining(context), expect.objectContaining(context)])
    expect(seen.map(({ actor }) => [actor.kind, Object.isFrozen(actor)])).toEqual([
      ['ANALYST', true],
      ['ANALYST', true],
    ])
  })

  it('gives what one agency knows when the other fails, and never why [T22] [X8]', async () => {
    const text = await (await gateway.post({ query: PROJECT, variables: { id: 'broken' } })).text()
    expect(JSON.parse(text)).toMatchObject({
      data: { project: { name: '项目 broken', parcel: null } },
      errors: [{ path: ['project', 'parcel'], extensions: { code: expect.any(String) } }],
    })
    expect(text).not.toMatch(/constraint|10\.0\.0\.1/)
  })

  it('refuses variables that do not fit before any subgraph is asked', async () => {
    seen.length = 0
    const answer = await gateway.post({ query: PROJECT, variables: {} }, 'ANALYST', { accept: 'application/graphql-response+json' })
    expect(await refusal(answer)).toEqual([400, 'BAD_USER_INPUT'])
    expect(seen).toEqual([])
  })

  it('refuses an operation that is not in the document', async () => {
    const answer = await gateway.post({ query: 'query A{hello} query B{hello}', operationName: 'C' })
    expect([answer.status, ((await answer.json()) as Problem).errors[0]?.extensions.code]).toEqual([400, 'OPERATION_NOT_FOUND'])
  })

  it('passes 58 of the 61 audits of graphql-http, all but the three that ask for free texts by GET', async () => {
    const fetchFn: typeof fetch = (url, init) => fetch(url, { ...init, headers: { ...(init?.headers as object), authorization: `Bearer ${token('ANALYST')}` } })
    const results = await Promise.all(serverAudits({ url: gateway.url, fetchFn }).map(({ fn }) => fn()))
    expect(results).toHaveLength(61)
    // All three are MAY: the hub keeps GET to registered documents (T23).
    expect(results.filter(({ status }) => status !== 'ok').map(({ id }) => id)).toEqual(['5A70', 'D6D5', '6A70'])
  })
})
