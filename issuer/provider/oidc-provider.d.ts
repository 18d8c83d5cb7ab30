/** The part of oidc-provider that the issuer uses; the package brings no types. */
declare module 'oidc-provider' {
  import type { EventEmitter } from 'node:events'
  import type { IncomingMessage, ServerResponse } from 'node:http'

  export interface Context {
    readonly method: string
    readonly path: string
    status: number
    type: string
    body: unknown
    readonly state: { failure?: unknown }
    set(header: string, value: string): void
  }

  export interface ErrorOut {
    readonly error: string
    readonly error_description?: string
  }

  export interface Adapter {
    upsert(id: string, payload: Record<string, unknown>, expiresIn?: number): Promise<void>
    find(id: string): Promise<Record<string, unknown> | undefined>
    findByUserCode(userCode: string): Promise<Record<string, unknown> | undefined>
    findByUid(uid: string): Promise<Record<string, unknown> | undefined>
    consume(id: string): Promise<void>
    destroy(id: string): Promise<void>
    revokeByGrantId(grantId: string): Promise<void>
  }

  export interface Token {
    readonly kind: string
    readonly clientId: string
  }

  export interface JwtParts {
    header?: Record<string, unknown>
    payload: Record<string, unknown>
  }

  export class Provider extends EventEmitter {
    constructor(issuer: string, configuration: Record<string, unknown>)
    /** Believe X-Forwarded-* headers. */
    proxy: boolean
    use(middleware: (ctx: Context, next: () => Promise<void>) => Promise<void>): this
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>
  }

  type ProtocolError = new (detail?: string) => Error

  export const errors: {
    readonly InvalidClientAuth: ProtocolError
    readonly InvalidGrant: ProtocolError
    readonly InvalidTarget: ProtocolError
  }
}
