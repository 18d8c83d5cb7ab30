import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { type Actor, PUBLIC_ACTOR } from '../../kernel/actor.js'
import type { Language } from '../../kernel/refusal.js'
import type { RequestContext } from '../../kernel/request.js'
import type { Audience } from '../access/audience.js'
import type { Answer } from './answer.js'
import type { EngineAnswer } from './engine-port.js'
import { languageOf } from './language.js'
import { answerType } from './media-type.js'

/** The GraphQL parameters of a request, of the right types. */
export interface GraphQLParameters {
  readonly query: string | null
  readonly documentId: string | null
  readonly operationName: string | null
  readonly variables: Readonly<Record<string, unknown>>
}

/** The document to be answered: registered under a name, or the caller's own. */
export interface SentDocument {
  readonly id: string
  readonly name: string | null
  readonly text: string
}

/** One request on its way through the steps. A step that fills a field stands before those that read it; until then the field allows nothing. */
export interface Exchange {
  readonly request: IncomingMessage
  readonly path: string
  readonly search: URLSearchParams
  readonly startedAt: number
  readonly language: Language
  readonly answerType: string | null
  readonly traceId: string
  parameters: GraphQLParameters
  actor: Actor
  audience: Audience
  authenticated: boolean
  asOf: string | null
  purpose: string | null
  document: SentDocument
  /** What the document is about, for the read log. */
  topics: readonly string[]
  /** What the engine said; null while it was not asked. */
  engineAnswer: EngineAnswer | null
  /** The document is a mutation: what was done is answered, whatever else fails. */
  writes: boolean
  /** The code with which Apollo Server or a check before the engine refused it. */
  refusedWith: string | null
}

/** A step lets the exchange pass (null) or answers it. */
export type Step = (exchange: Exchange) => Answer | null | Promise<Answer | null>

/** From receipt to answer, planning and all subgraphs included (security.md B). */
const DEADLINE_MS = 10_000

const TRACE_ID = /^[A-Za-z0-9._-]{8,64}$/

const NO_PARAMETERS: GraphQLParameters = Object.freeze({ query: null, documentId: null, operationName: null, variables: {} })
const NO_DOCUMENT: SentDocument = Object.freeze({ id: '', name: null, text: '' })

const single = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value)

export function openExchange(request: IncomingMessage): Exchange {
  const url = request.url ?? '/'
  const mark = url.indexOf('?')
  const given = single(request.headers['x-request-id'])
  return {
    request,
    path: mark === -1 ? url : url.slice(0, mark),
    search: new URLSearchParams(mark === -1 ? '' : url.slice(mark + 1)),
    startedAt: Date.now(),
    language: languageOf(request.headers['accept-language']),
    answerType: answerType(request.headers.accept),
    traceId: given && TRACE_ID.test(given) ? given : randomUUID(),
    parameters: NO_PARAMETERS,
    actor: PUBLIC_ACTOR,
    audience: 'public',
    authenticated: false,
    asOf: null,
    purpose: null,
    document: NO_DOCUMENT,
    topics: [],
    engineAnswer: null,
    writes: false,
    refusedWith: null,
  }
}

export const contextOf = ({ actor, asOf, language, purpose, traceId, startedAt }: Exchange): RequestContext =>
  Object.freeze({ actor, asOf, language, purpose, traceId, deadline: startedAt + DEADLINE_MS })
