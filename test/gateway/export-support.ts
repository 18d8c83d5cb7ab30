import { buildSchema, type DocumentNode, execute } from 'graphql'
import { AUDIENCES } from '../../gateway/access/audience.js'
import type { AuthorizationMatrix, Permission } from '../../gateway/access/authorize.js'
import type { EnginePort } from '../../gateway/http/engine-port.js'
import type { ActorKind } from '../../kernel/actor.js'
import { startTestGateway, type TestGateway, token } from './test-gateway.js'

export const schema = buildSchema(`
  scalar Money
  "状态\\nStatus" enum Status { "有效\\nValid" VALID "已注销\\nCancelled" CANCELLED }
  type Project { id: ID! name: String secret: String parcels(first: Int, after: String): ParcelConnection }
  type Parcel {
    "标识\\nId" id: ID!
    "坐落\\nLocation" location: String
    "价款\\nPrice" price: Money
    "顺序\\nRank" rank: Int
    "状态\\nStatus" status: Status
    "已抵押\\nMortgaged" mortgaged: Boolean
    "用途\\nUses" uses: [String!]
    "项目\\nProject" project: Project
    "密\\nSecret" secret: String
    "下载\\nDownload" downloadUrl: String
    "按日\\nBy day" onDay(day: String!): String
  }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  "宗地列表\\nList of parcels" type ParcelConnection { nodes: [Parcel!]! pageInfo: PageInfo! totalCount: Int! }
  input ParcelFilter { status: Status location: String }
  type Query { parcels(filter: ParcelFilter, first: Int, after: String): ParcelConnection parcel(id: ID!): Parcel }
`)

/** What a spreadsheet would run, or would change: T35. */
export const HOSTILE = ['=cmd|calc!A1', '+1+1', '-2+3', '@SUM(A1)', '\ttab', '\rreturn', '＝1', '＋1', '－1', '＠x', '  =1', `'=1`, '-12.50', 'a,"b"\nc']

export interface Failing {
  afterRow: number
}

/** `size` parcels, of which the one after `failing.afterRow` cannot be read. */
export function parcelEngine(size: number, failing: Failing, asked: (string | null)[]): EnginePort<DocumentNode> {
  const parcel = (number: number) => {
    if (number > failing.afterRow) throw new Error('the land subgraph is away')
    const location = HOSTILE[number] ?? `示例路 ${number} 号`
    const status = number % 2 ? 'CANCELLED' : 'VALID'
    return {
      id: String(number),
      location,
      price: '-1234.50',
      rank: -number,
      status,
      mortgaged: false,
      uses: ['住宅', '商业'],
      project: { id: 'p', name: '花园' },
    }
  }
  const parcels = ({ first, after }: { first: number; after?: string }) => {
    const start = Number(after ?? 0)
    const end = Math.min(size, start + first)
    const nodes = Array.from({ length: end - start }, (_, index) => parcel(start + index))
    return { nodes, pageInfo: { hasNextPage: end < size, endCursor: String(end) }, totalCount: size }
  }
  return {
    prepare: (document) => document,
    async execute(document, variableValues, { asOf }) {
      asked.push(asOf)
      const { errors, data } = await execute({ schema, document, rootValue: { parcels }, variableValues })
      const told = errors?.map(() => ({ message: 'UPSTREAM_UNAVAILABLE', extensions: { code: 'UPSTREAM_UNAVAILABLE' } }))
      const extensions = asOf === null ? {} : { extensions: { asOf: { requested: asOf, effective: '2026-01-01T00:00:00Z' } } }
      return { text: JSON.stringify({ data, ...(told ? { errors: told } : {}), ...extensions }), errors: errors?.length ?? 0, refused: false }
    },
  }
}

const KINDS: readonly ActorKind[] = ['AGENCY', 'AUDITOR']
const every = (permission: Permission): ReadonlyMap<ActorKind, Permission> => new Map(KINDS.map((kind) => [kind, permission]))

const coordinates = Object.values(schema.getTypeMap()).flatMap((type) =>
  'getFields' in type ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : [],
)

const matrix: AuthorizationMatrix = new Map([...coordinates.map((name) => [name, every('allow')] as const), ['Parcel.secret', every('deny')]])

export async function startExportGateway(size: number) {
  const failing: Failing = { afterRow: Number.POSITIVE_INFINITY }
  const asked: (string | null)[] = []
  const schemas = new Map(AUDIENCES.map((audience) => [audience, schema] as const))
  const gateway: TestGateway = await startTestGateway({ engine: parcelEngine(size, failing, asked), fullSchema: schema, matrix }, schemas)
  const send = (body: object, headers: Record<string, string> = { authorization: `Bearer ${token('AGENCY')}` }) =>
    fetch(`${gateway.origin}/exports`, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } })
  return { gateway, failing, asked, send }
}
