import { type GraphQLSchema, getOperationAST, parse } from 'graphql'
import type { ActorKind } from '../../kernel/actor.js'
import type { Audience } from '../access/audience.js'
import type { ReadLog } from '../access/read-log.js'
import type { TokenVerifier } from '../access/token.js'
import { createMemoryStore } from '../documents/memory-store.js'
import { type Answer, refused, unavailable } from '../http/answer.js'
import type { EnginePort } from '../http/engine-port.js'
import type { Exchange, Step } from '../http/exchange.js'
import { JSON_TYPE } from '../http/media-type.js'
import type { Check } from '../http/operation/check.js'
import { readLogRow } from '../http/read-log-row.js'
import { admitRead } from '../http/steps/admit-read.js'
import { authenticate } from '../http/steps/authenticate.js'
import { checkLimits } from '../http/steps/check-limits.js'
import { NOT_ACCEPTABLE } from '../http/steps/check-shape.js'
import { findDocument } from '../http/steps/find-document.js'
import { readParameters } from '../http/steps/read-parameters.js'
import { requireActor } from '../http/steps/require-actor.js'
import { requireJson, requireMethod } from '../http/steps/require-method.js'
import { createTurns } from '../http/turns.js'
import { askHead, askPage, type NoPage } from './ask-page.js'
import { openEventStream } from './event-stream.js'
import { follow, STREAM_TIMING, type StreamTiming } from './follow.js'
import { PAGE, SUBSCRIPTION_DOCUMENTS } from './subscription-schema.js'
import { watchHead } from './watch-head.js'

export interface NoticeStreamParts {
  readonly engine: EnginePort
  readonly schemas: ReadonlyMap<Audience, () => Promise<GraphQLSchema>>
  readonly tokens: TokenVerifier
  readonly readLog: ReadLog
  /** The same checks as every operation passes. */
  readonly checks: readonly Check[]
  readonly timing?: StreamTiming
}

const LISTENERS: ReadonlySet<ActorKind> = new Set<ActorKind>(['BANK', 'AGENCY', 'OFFICE'])
const EACH = 4
const ALL = 500
const CURSOR = /^[A-Za-z0-9_-]{1,200}$/

const takesEvents: Step = (exchange) =>
  /(^|,)\s*(text\/event-stream|text\/\*|\*\/\*)\s*(;|,|$)/i.test(exchange.request.headers.accept ?? '')
    ? null
    : refused(exchange, { status: 406, definition: NOT_ACCEPTABLE })

/** Where to go on: where the browser was, or where the caller says. */
const placeOf = ({ request: { headers }, parameters: { variables } }: Exchange): unknown => {
  const last = headers['last-event-id']
  return typeof last === 'string' && CURSOR.test(last) ? last : (variables.after ?? null)
}

function notOpened({ text }: NoPage): Answer {
  const { errors = [] } = JSON.parse(text) as { errors?: readonly { extensions?: { code?: string } }[] }
  const outage = errors.length === 0 || errors.some(({ extensions }) => extensions?.code?.startsWith('UPSTREAM_'))
  const headers = { 'content-type': JSON_TYPE, ...(outage ? { 'retry-after': '1' } : {}) }
  return { status: outage ? 503 : 400, headers, body: JSON.stringify({ errors }), code: errors[0]?.extensions?.code ?? 'UNAVAILABLE' }
}

const tokenOf = ({ request }: Exchange): string => request.headers.authorization?.replace(/^Bearer +/i, '') ?? ''

export interface NoticeStreams {
  readonly steps: readonly Step[]
  /** Ends all streams: their readers go on elsewhere from their last cursor. */
  stop(): void
}

/** `POST /graphql/stream`: the subscription `notices`, one connection each (graphql-sse). Same doors as every request, asked again while it lasts. */
export function noticeStreams({ engine, schemas, tokens, readLog, checks, timing = STREAM_TIMING }: NoticeStreamParts): NoticeStreams {
  const turns = createTurns(EACH, ALL)
  const watch = watchHead(() => askHead(engine))
  const document = parse(PAGE)
  let stopped = false

  /** The page that is asked for him is held to what he himself might ask. */
  async function barred(exchange: Exchange): Promise<Answer | null> {
    const schema = await schemas.get(exchange.audience)?.()
    if (!schema) return unavailable(exchange, 503, 'AUDIENCE_NOT_SERVED', false)
    const { variables } = exchange.parameters
    const asked = { ...exchange, parameters: { ...exchange.parameters, variables: { cursor: placeOf(exchange), topics: variables.topics ?? null } } }
    const refusal = checks.map((check) => check({ exchange: asked, schema, document, operation: getOperationAST(document) ?? null })).find(Boolean)
    return refusal ? refused(exchange, refusal) : null
  }

  async function open(exchange: Exchange, release: () => void): Promise<Answer> {
    const ask = askPage(engine, exchange)
    const place = placeOf(exchange) as string | null
    const found = await ask(place)
    if ('text' in found) {
      release()
      return notOpened(found)
    }
    // Who does not say where he was begins now, at the end.
    const first = place === null ? { ...found, notices: [], cursor: found.head, hasMore: false } : found
    const [token, { topics = null, after = null }] = [tokenOf(exchange), exchange.parameters.variables]
    let gone = false
    const alive = async (): Promise<boolean> => !stopped && !gone && !('fault' in (await tokens.verify(token).catch(() => ({ fault: 'unknown' }))))
    const record = (): boolean => readLog.record(readLogRow(exchange, { status: 200, headers: {}, body: '', code: null }))
    const { body, headers, end } = await openEventStream({
      variables: { after, topics },
      notices: (untaken) => follow({ first, read: ask, watch, alive, record, untaken, timing }),
    })
    watch.join()
    const leave = (): void => {
      if (gone) return
      gone = true
      watch.leave()
      release()
      end()
    }
    body.once('close', leave)
    exchange.request.socket.once('close', leave)
    return { status: 200, headers, body, code: null }
  }

  const give: Step = async (exchange) => {
    exchange.topics = ['coordination']
    const answer = await barred(exchange)
    if (answer) return answer
    const release = turns.take(exchange.actor.membership)
    if (!release) return unavailable(exchange, 429, 'TOO_MANY_AT_ONCE', true)
    return open(exchange, release).catch((error: unknown) => {
      release()
      throw error
    })
  }

  const documents = findDocument(createMemoryStore(SUBSCRIPTION_DOCUMENTS))
  return {
    steps: [
      ...[requireMethod('POST'), requireJson, takesEvents, readParameters, authenticate(tokens), requireActor(LISTENERS)],
      ...[documents, checkLimits(), admitRead(readLog), give],
    ],
    stop: () => {
      stopped = true
    },
  }
}
