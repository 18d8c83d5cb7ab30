import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Provider } from 'oidc-provider'
import type { IssuerDatabase } from '../open-database.js'

/** What the pages stand on. */
export interface PageParts {
  readonly database: IssuerDatabase
  readonly sealingKey: Buffer
  readonly issuer: URL
  /** The provider of this moment: sign-ins in progress and sessions are its. */
  readonly provider: () => Promise<Provider>
  readonly addressOf: (request: IncomingMessage) => string
}

export interface PageRequest {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  /** What follows the route's own name: `/activate/CODE` → `CODE`. */
  readonly rest: string
}

export type PageHandler = (parts: PageParts, page: PageRequest) => Promise<void>

/** The path below which all pages stand. */
export const baseOf = ({ issuer }: PageParts): string => issuer.pathname.replace(/\/$/, '')
