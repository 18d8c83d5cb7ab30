import type { Language, RenderedRefusal } from '../../kernel/refusal.js'
import type { RequestContext } from '../../kernel/request.js'

export interface ResponseError {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly extensions: {
    readonly code: string
    readonly traceId: string
    readonly retryable?: boolean
    /** The part of the hub whose fields are missing. */
    readonly service?: string
    readonly problem?: unknown
  }
}

export type OutageCode = 'UPSTREAM_TIMEOUT' | 'UPSTREAM_UNAVAILABLE' | 'INTERNAL_SERVER_ERROR'

/** Neutral on purpose: what went wrong inside is in the log under the trace id, never in an answer. */
const OUTAGES: Record<OutageCode, Record<Language, string>> = {
  UPSTREAM_TIMEOUT: { zh: '数据来源未在时限内应答', en: 'A data source did not answer in time' },
  UPSTREAM_UNAVAILABLE: { zh: '数据来源暂时不可用', en: 'A data source is temporarily unavailable' },
  INTERNAL_SERVER_ERROR: { zh: '内部错误', en: 'Internal error' },
}

interface Outage {
  readonly code: OutageCode
  readonly service?: string
  readonly path?: readonly (string | number)[]
  readonly retryable: boolean
}

export const outage = ({ code, service, path, retryable }: Outage, { language, traceId }: RequestContext): ResponseError => ({
  message: OUTAGES[code][language],
  ...(path ? { path } : {}),
  extensions: { code, traceId, retryable, ...(service === undefined ? {} : { service }) },
})

/** A null where the schema promises a value, and no subgraph said why. */
export const missingValue = (path: readonly (string | number)[], { language, traceId }: RequestContext): ResponseError => ({
  message: language === 'zh' ? '必有的值缺失' : 'A required value is missing',
  path,
  extensions: { code: 'INTERNAL_SERVER_ERROR', traceId, retryable: false },
})

/** The caller's own fault, with the refusal in the caller's language. */
export const callersFault = (message: string, problem: RenderedRefusal, { traceId }: RequestContext): ResponseError => ({
  message,
  extensions: { code: problem.code, traceId, retryable: false, problem },
})
