import type { RequestContext } from '../../kernel/request.js'

/** Somebody's personal data were shown unmasked: who saw whose, and why, is for the read log. */
export interface AccessNote {
  readonly request: RequestContext
  readonly person: string
  readonly purpose: string
  /** The field that showed them. */
  readonly coordinate: string
}
