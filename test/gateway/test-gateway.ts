import { buildSchema, type DocumentNode, execute, type GraphQLSchema } from 'graphql'
import { AUDIENCES, type Audience } from '../../gateway/access/audience.js'
import type { AuthorizationMatrix } from '../../gateway/access/authorize.js'
import { createReadLog, type ReadLog, type ReadLogRow } from '../../gateway/access/read-log.js'
import { createTokenVerifier } from '../../gateway/access/token.js'
import { describeDocument } from '../../gateway/documents/describe-document.js'
import { createMemoryStore } from '../../gateway/documents/memory-store.js'
import type { EnginePort } from '../../gateway/http/engine-port.js'
import { createLog } from '../../gateway/http/log.js'
import { type GatewayOptions, startGateway } from '../../gateway/http/server.js'
import type { ActorKind } from '../../kernel/actor.js'
import { signCompact } from '../../platform/signing/compact.js'
import { generateKey, publicPart, signingKey } from '../../platform/signing/keys.js'

const ISSUER = 'https://issuer.hub'
const key = generateKey('k1')
const id = (digit: number) => `${String(digit).repeat(8)}-1111-4111-8111-111111111111`

export const fullSchema = buildSchema(`
  type Project { id: ID! name: String secret: String parts(first: Int): [Project!]! boom: String }
  input PayInput { amount: String! }
  type Query { project(id: ID!): Project projects(first: Int): [Project!]! hello(name: String, tone: Tone): String }
  enum Tone { FORMAL FRIENDLY }
  type Mutation { pay(input: PayInput): String }
`)

export const paid: string[] = []

const project = (own: string): Record<string, unknown> => ({
  id: own,
  name: `项目 ${own}`,
  secret: 's3cret',
  parts: () => [project(own)],
  boom: () => {
    throw new Error('constraint "permit_code_key" on SELECT at 10.1.2.3')
  },
})

const rootValue = {
  project: ({ id: own }: { id: string }) => (own === 'nobody' ? null : project(own)),
  projects: () => [project('1'), project('2')],
  hello: ({ name }: { name?: string }) => `hello ${name}`,
  pay: ({ input }: { input?: { amount: string } }) => {
    paid.push(input?.amount ?? '')
    return 'ok'
  },
}

/** The language's own executor in the place of the engine, for faults that a whole hub shows only by chance; it masks as the engine does. */
export const plainEngine: EnginePort<{ readonly document: DocumentNode; readonly operationName: string | null }> = {
  prepare: (document, operationName = null) => ({ document, operationName }),
  async execute({ document, operationName }, variableValues, { traceId }) {
    const { errors: found = [], data } = await execute({ schema: fullSchema, document, rootValue, variableValues, operationName })
    const errors = found.map(({ path }) => ({ message: 'INTERNAL', path: path ?? [], extensions: { code: 'INTERNAL', traceId, retryable: false } }))
    return { text: JSON.stringify({ ...(errors.length > 0 ? { errors } : {}), data }), errors: errors.length, refused: false }
  },
}

const everyone = (denied: readonly ActorKind[] = []): ReadonlyMap<ActorKind, 'allow' | 'deny'> =>
  new Map((['ANALYST', 'BANK', 'AGENCY', 'PUBLIC', 'AUDITOR'] as const).map((kind) => [kind, denied.includes(kind) ? 'deny' : 'allow']))

const coordinates = Object.values(fullSchema.getTypeMap())
  .filter((type) => !type.name.startsWith('__') && 'getFields' in type)
  .flatMap((type) => ('getFields' in type ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : []))

const matrix: AuthorizationMatrix = new Map([
  ...coordinates.map((coordinate) => [coordinate, everyone()] as const),
  ['Project.secret', everyone(['BANK', 'PUBLIC'])],
])

export const documents = [
  describeDocument('query bankProject($id: ID!) { project(id: $id) { id name } }', 'bank'),
  describeDocument('query secretProject($id: ID!) { project(id: $id) { secret } }', 'bank'),
  describeDocument('mutation payNow { pay }', 'bank'),
  describeDocument('query peek { __schema { types { name } } }', 'bank'),
  describeDocument('query greet($name: String) { hello(name: $name) }', 'public'),
]

export const rows: ReadLogRow[] = []
export const logLines: string[] = []

const tied: Partial<Record<ActorKind, object>> = {
  BANK: { agency: 'BANK', institution: id(2) },
  AGENCY: { agency: 'HOUSING', unit: id(3) },
}

export function token(kind: ActorKind, changed: object = {}): string {
  const iat = Math.floor(Date.now() / 1000)
  const claims = { iss: ISSUER, aud: 'hub', iat, exp: iat + 600, jti: id(9), sub: id(1), mid: id(4), client_id: 'test', kind, role: 'CLERK', post: '科员' }
  return signCompact({ ...claims, ...tied[kind], ...changed }, 'at+jwt', signingKey(key))
}

export async function startTestGateway(changed: Partial<GatewayOptions> = {}, schemas?: ReadonlyMap<Audience, GraphQLSchema>) {
  const readLog: ReadLog = createReadLog({ flush: async (batch) => void rows.push(...batch), everyMs: 5 })
  const gateway = await startGateway({
    port: 0,
    engine: plainEngine,
    schemas: new Map(
      [...(schemas ?? new Map(AUDIENCES.map((audience) => [audience, fullSchema])))].map(([audience, schema]) => [audience, async () => schema]),
    ),
    fullSchema,
    matrix,
    tokens: createTokenVerifier({ issuer: ISSUER, audience: 'hub', keys: async () => ({ keys: [publicPart(key)] }) }),
    documents: createMemoryStore(documents),
    readLog,
    topicsOf: () => ['PROJECT'],
    readiness: async () => ({ ready: false, parts: [{ name: 'land', ok: false, missing: 'Migration20261124' }] }),
    log: createLog((line) => logLines.push(line)),
    ...changed,
  })
  const url = `${gateway.url}/graphql`
  const post = (body: string | object, kind: ActorKind | null = 'ANALYST', headers: Record<string, string> = {}) =>
    fetch(url, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...(kind ? { authorization: `Bearer ${token(kind)}` } : {}), ...headers },
    })
  return { ...gateway, origin: gateway.url, url, post }
}

export type TestGateway = Awaited<ReturnType<typeof startTestGateway>>

export interface Problem {
  readonly errors: readonly {
    message: string
    extensions: { code: string; problem?: { code: string; title: string; detail: string; remedy: string; field: string | null } }
  }[]
}

/** Status and code of a refusal. */
export async function refusal(answer: Response): Promise<[number, string | undefined]> {
  const body = (await answer.json()) as Partial<Problem>
  return [answer.status, body.errors?.[0]?.extensions.code]
}

/** Waits until the read log has been written up to a row that fits. */
export async function logged(fits: (row: ReadLogRow) => boolean) {
  for (let tries = 0; tries < 200; tries++) {
    const row = rows.find(fits)
    if (row) return row
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error('the read log has no such row')
}
