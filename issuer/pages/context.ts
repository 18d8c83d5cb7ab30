import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Provider } from 'oidc-provider'
import type { ExternalProof } from '../external/verify-external.js'
import type { KeyRing } from '../keys/key-ring.js'
import type { IssuerDatabase } from '../open-database.js'
import type { RevocableClaims } from '../revocations/watch.js'

/** What the pages stand on. */
export interface PageParts {
  readonly database: IssuerDatabase
  readonly sealingKey: Buffer
  readonly issuer: URL
  /** The provider of this moment: sign-ins in progress and sessions are its. */
  readonly provider: () => Promise<Provider>
  readonly ring: () => KeyRing
  readonly isRevoked: (claims: RevocableClaims) => boolean
  readonly verifyExternal: (token: string) => Promise<ExternalProof | null>
  readonly callerOf: (request: IncomingMessage) => string
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

/** The issuer as tokens name it. */
export const addressOf = (parts: PageParts): string => `${parts.issuer.origin}${baseOf(parts)}`
