import { Readable } from 'node:stream'
import { type DocumentNode, type GraphQLSchema, getOperationAST } from 'graphql'
import { ACTOR_KINDS, type ActorKind } from '../../../kernel/actor.js'
import type { Audience } from '../../access/audience.js'
import type { AuthorizationMatrix } from '../../access/authorize.js'
import type { ReadLog } from '../../access/read-log.js'
import type { TokenVerifier } from '../../access/token.js'
import { documentId } from '../../documents/document-store.js'
import { csvFile } from '../../export/csv-file.js'
import { type Page, type PageFailure, pageOf, pagesFrom, type ReadPage } from '../../export/pages.js'
import { agencyName, createPlans, type ExportPlan } from '../../export/plan.js'
import { type ExportRequest, readExportRequest } from '../../export/request.js'
import { xlsxFile } from '../../export/xlsx/xlsx-file.js'
import { type Answer, refused, unavailable } from '../answer.js'
import { asAttachment } from '../content-disposition.js'
import type { EnginePort } from '../engine-port.js'
import { contextOf, type Exchange, type Step } from '../exchange.js'
import type { Log } from '../log.js'
import { JSON_TYPE } from '../media-type.js'
import type { Check } from '../operation/check.js'
import { admitRead } from '../steps/admit-read.js'
import { authenticate } from '../steps/authenticate.js'
import { checkLimits } from '../steps/check-limits.js'
import { readHeaders } from '../steps/read-headers.js'
import { requireActor } from '../steps/require-actor.js'
import { requireJson, requireMethod } from '../steps/require-method.js'
import { createTurns } from '../turns.js'

export interface ExportParts {
  readonly engine: EnginePort
  readonly schemas: ReadonlyMap<Audience, () => Promise<GraphQLSchema>>
  readonly matrix: AuthorizationMatrix
  readonly tokens: TokenVerifier
  readonly readLog: ReadLog
  /** The same checks as every operation passes. */
  readonly checks: readonly Check[]
  readonly topicsOf: (document: DocumentNode) => readonly string[]
  readonly log: Log
}

const READERS: ReadonlySet<ActorKind> = new Set(ACTOR_KINDS.filter((kind) => kind !== 'PUBLIC'))

const TYPES = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const

const PAGE_MS = 10_000
const LONGEST_MS = 15 * 60_000

/** Each page under the rights of its moment: a token that is revoked meanwhile reads no further; one that only ends may finish what it began. */
function pageReader({ engine, tokens }: ExportParts, exchange: Exchange, { document }: ExportPlan): ReadPage {
  const token = exchange.request.headers.authorization?.replace(/^Bearer +/i, '') ?? ''
  const { variables } = exchange.parameters
  const prepared = engine.prepare(document)
  return async ({ after, count, asOf }) => {
    const verified = await tokens.verify(token)
    if ('fault' in verified && verified.fault !== 'expired') throw new Error(`the token is not valid any more: ${verified.fault}`)
    if (Date.now() - exchange.startedAt > LONGEST_MS) throw new Error('the export takes too long')
    return engine.execute(prepared, { ...variables, after, count }, { ...contextOf(exchange), asOf, deadline: Date.now() + PAGE_MS })
  }
}

/** Nothing was sent yet: the errors as the engine words them, and none of the data. */
function notBegun({ failed }: PageFailure): Answer {
  const { errors = [] } = JSON.parse(failed.text) as { errors?: readonly { extensions?: { code?: string } }[] }
  const outage = errors.every(({ extensions }) => extensions?.code?.startsWith('UPSTREAM_'))
  const headers = { 'content-type': JSON_TYPE, ...(outage ? { 'retry-after': '1' } : {}) }
  return { status: outage ? 503 : 422, headers, body: JSON.stringify({ errors }), code: 'EXPORT_FAILED' }
}

async function* watched(pages: AsyncIterable<Page>, { traceId }: Exchange, log: Log): AsyncGenerator<Page> {
  try {
    yield* pages
  } catch (error) {
    log.warn({ err: error, traceId }, 'an export broke off')
    throw error
  }
}

interface Begun {
  readonly exchange: Exchange
  readonly asked: ExportRequest
  readonly plan: ExportPlan
  readonly schema: GraphQLSchema
  readonly first: Page
  readonly pages: AsyncIterable<Page>
}

function fileOf({ exchange, asked, plan, schema, first, pages }: Begun): Answer {
  const { actor, language, startedAt } = exchange
  const about = {
    list: asked.list.field.name,
    title: plan.title,
    arguments: asked.arguments,
    asOf: first.asOf,
    post: actor.post,
    agency: agencyName(schema, actor, language),
    total: first.totalCount ?? null,
    startedAt: new Date(startedAt),
  }
  const file = asked.format === 'csv' ? csvFile(pages, plan.columns, about) : xlsxFile(pages, plan.columns, about)
  const name = `${plan.title}-${new Date(startedAt).toISOString().slice(0, 10)}.${asked.format}`
  const headers = { 'content-type': TYPES[asked.format], 'content-disposition': asAttachment(name) }
  return { status: 200, headers, body: Readable.from(file, { objectMode: false }), code: null }
}

/** `POST /exports {list, arguments, format}`: any list of the caller's contract as a file, however long, under the caller's rights. */
export function exportSteps(parts: ExportParts): readonly Step[] {
  const { schemas, checks, topicsOf, tokens, readLog, log } = parts
  const [plans, turns, limits] = [createPlans(parts.matrix), createTurns(2, 8), checkLimits()]

  /** The same doors as every operation: limits, rights, the contract's values. */
  async function admit(exchange: Exchange, asked: ExportRequest, plan: ExportPlan, schema: GraphQLSchema): Promise<Answer | null> {
    const { text, document } = plan
    exchange.document = { id: documentId(text), name: `export ${asked.list.field.name}`, text }
    exchange.parameters = { ...exchange.parameters, variables: { ...asked.arguments, after: null, count: true } }
    exchange.topics = topicsOf(document)
    const limited = await limits(exchange)
    if (limited) return limited
    const refusal = checks.map((check) => check({ exchange, schema, document, operation: getOperationAST(document) ?? null })).find(Boolean)
    return refusal ? refused(exchange, refusal) : null
  }

  const give: Step = async (exchange) => {
    const schema = await schemas.get(exchange.audience)?.()
    if (!schema) return unavailable(exchange, 503, 'AUDIENCE_NOT_SERVED', false)
    const asked = await readExportRequest(exchange, schema)
    if ('definition' in asked) return refused(exchange, asked)
    const plan = plans(asked, exchange.actor, exchange.language)
    const barred = await admit(exchange, asked, plan, schema)
    if (barred) return barred
    const release = turns.take(exchange.actor.membership)
    if (!release) return unavailable(exchange, 429, 'TOO_MANY_AT_ONCE', true)
    const read = pageReader(parts, exchange, plan)
    const first = await pageOf(asked.list.field.name, read, { after: null, count: true, asOf: exchange.asOf }).catch((error: unknown) => {
      release()
      throw error
    })
    if ('failed' in first) {
      release()
      return notBegun(first)
    }
    const answer = fileOf({ exchange, asked, plan, schema, first, pages: watched(pagesFrom(first, asked.list.field.name, read), exchange, log) })
    if (answer.body instanceof Readable) answer.body.once('close', release)
    return answer
  }

  return [requireMethod('POST'), requireJson, authenticate(tokens), requireActor(READERS), readHeaders, admitRead(readLog), give]
}
