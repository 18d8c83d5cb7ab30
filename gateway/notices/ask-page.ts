import { parse } from 'graphql'
import { serviceActor } from '../../kernel/actor.js'
import type { RequestContext } from '../../kernel/request.js'
import type { EnginePort } from '../http/engine-port.js'
import { contextOf, type Exchange } from '../http/exchange.js'
import { HEAD, PAGE } from './subscription-schema.js'

export interface Notice {
  readonly cursor: string
}

export interface NoticePage {
  readonly cursor: string
  readonly hasMore: boolean
  readonly head: string
  readonly notices: readonly Notice[]
}

/** The engine's own words when it gave no page. */
export interface NoPage {
  readonly text: string
}

const ASK_MS = 5000

interface Answered {
  readonly data?: { readonly noticesSince?: NoticePage | null } | null
}

/** One page under the listener's rights of this moment: the same locks as for whoever asks once. */
export function askPage(engine: EnginePort, exchange: Exchange) {
  const prepared = engine.prepare(parse(PAGE))
  const { topics = null } = exchange.parameters.variables
  return async (cursor: string | null): Promise<NoticePage | NoPage> => {
    const context = { ...contextOf(exchange), asOf: null, deadline: Date.now() + ASK_MS }
    const { text, errors } = await engine.execute(prepared, { cursor, topics }, context)
    const page = errors === 0 ? (JSON.parse(text) as Answered).data?.noticesSince : null
    return page ?? { text }
  }
}

const asService = (): RequestContext => ({
  actor: serviceActor('notices'),
  asOf: null,
  language: 'zh',
  purpose: null,
  traceId: crypto.randomUUID(),
  deadline: Date.now() + ASK_MS,
})

/** The number of the last notice of all, whoever may read it; null while nobody knows. */
export function askHead(engine: EnginePort) {
  const prepared = engine.prepare(parse(HEAD))
  return async (cursor: string | null): Promise<string | null> => {
    const { text, errors } = await engine.execute(prepared, { cursor }, asService())
    return errors === 0 ? ((JSON.parse(text) as Answered).data?.noticesSince?.head ?? null) : null
  }
}
