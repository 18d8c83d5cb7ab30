import type { Readable } from 'node:stream'
import { type Language, type Parameters, type RefusalDefinition, type RenderedRefusal, refuse, render } from '../../kernel/refusal.js'
import { GRAPHQL_TYPE, JSON_TYPE } from './media-type.js'

/** What is sent back. `code` says why a request was not served; null when it was. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** A stream is sent as it comes: only what is too long to be held. */
  readonly body: string | Buffer | Readable
  readonly code: string | null
}

/** A refusal before it is put into words. */
export interface Refused {
  readonly status: number
  readonly definition: RefusalDefinition
  readonly parameters?: Parameters
  readonly field?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Who is answered: in which language and type. */
export interface Caller {
  readonly language: Language
  readonly answerType: string | null
  readonly traceId: string
}

export function problemOf({ definition, parameters = {}, field }: Omit<Refused, 'status'>, language: Language): RenderedRefusal {
  return render(refuse(definition, parameters, field ?? null), new Map([[definition.code, definition]]), language)
}

const contentType = ({ answerType }: Caller): Record<string, string> => ({ 'content-type': answerType === GRAPHQL_TYPE ? GRAPHQL_TYPE : JSON_TYPE })

/** The caller's fault: a code, and what is wrong and what to do in the caller's language. */
export function refused(caller: Caller, refusal: Refused): Answer {
  const problem = problemOf(refusal, caller.language)
  const body = JSON.stringify({ errors: [{ message: problem.detail, extensions: { code: problem.code, problem } }] })
  return { status: refusal.status, headers: { ...contentType(caller), ...refusal.headers }, body, code: problem.code }
}

/** Our fault: a code and where to look for it, and nothing else. */
export function unavailable(caller: Caller, status: number, code: string, retryable: boolean): Answer {
  const body = JSON.stringify({ errors: [{ message: code, extensions: { code, traceId: caller.traceId, retryable } }] })
  return { status, headers: { ...contentType(caller), ...(retryable ? { 'retry-after': '1' } : {}) }, body, code }
}
