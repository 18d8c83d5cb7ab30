/** The part of oidc-provider that the issuer uses; the package brings no types. */
declare module 'oidc-provider' {
  import type { EventEmitter } from 'node:events'
  import type { IncomingMessage, ServerResponse } from 'node:http'

  export interface Context {
    readonly method: string
    readonly path: string
    readonly req: IncomingMessage
    readonly res: ServerResponse
    status: number
    type: string
    body: unknown
    readonly state: { failure?: unknown }
    readonly cookies: { set(name: string, value: string | null, options?: Record<string, unknown>): void }
    readonly oidc: {
      readonly provider: Provider
      readonly session: Session
      readonly client: { readonly clientId: string }
      readonly account?: { readonly accountId: string }
      readonly result?: SignInResult
    }
    accepts(...types: string[]): string | false
    set(header: string, value: string): void
    remove(header: string): void
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
    readonly accountId?: string
    readonly grantId?: string
  }

  export interface JwtParts {
    header?: Record<string, unknown>
    payload: Record<string, unknown>
  }

  /** What our own pages say of a sign-in; `signedIn` is a person who has yet to choose a membership. */
  export interface SignInResult {
    readonly login?: { readonly accountId: string; readonly amr: readonly string[]; readonly remember: boolean }
    readonly signedIn?: { readonly person: string }
  }

  export interface Session {
    readonly jti: string
    readonly uid: string
    readonly accountId?: string
    readonly loginTs?: number
    readonly exp?: number
    readonly authorizations?: Readonly<Record<string, { readonly grantId?: string }>>
    grantIdFor(clientId: string): string | undefined
    save(ttl: number): Promise<string>
    destroy(): Promise<void>
  }

  export interface Interaction {
    readonly uid: string
    readonly exp: number
    readonly params: Readonly<Record<string, unknown>>
    readonly result?: SignInResult
    session?: { readonly uid: string; readonly accountId?: string } | undefined
    save(ttl: number): Promise<string>
  }

  export interface Grant {
    readonly accountId: string
    addOIDCScope(scope: string): void
    addResourceScope(resource: string, scope: string): void
    save(): Promise<string>
  }

  export class Provider extends EventEmitter {
    constructor(issuer: string, configuration: Record<string, unknown>)
    /** Believe X-Forwarded-* headers. */
    proxy: boolean
    readonly Session: { get(ctx: Context): Promise<Session>; findByUid(uid: string): Promise<Session | undefined> }
    readonly Grant: { new (of: { readonly accountId: string; readonly clientId: string }): Grant; find(id: string): Promise<Grant | undefined> }
    use(middleware: (ctx: Context, next: () => Promise<void>) => Promise<void>): this
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>
    urlFor(route: 'authorization'): string
    createContext(request: IncomingMessage, response: ServerResponse): Context
    cookieName(type: 'session'): string
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>
    interactionResult(request: IncomingMessage, response: ServerResponse, result: SignInResult, options: { mergeWithLastSubmission: boolean }): Promise<string>
  }

  type ProtocolError = new (detail?: string) => Error

  export const errors: {
    readonly InvalidClientAuth: ProtocolError
    readonly InvalidGrant: ProtocolError
    readonly InvalidTarget: ProtocolError
    readonly SessionNotFound: ProtocolError
  }

  interface Check {
    readonly reason: string
  }

  export const interactionPolicy: {
    readonly Check: new (reason: string, description: string, check: (ctx: Context) => boolean) => Check
    readonly base: () => { get(prompt: 'login'): { readonly checks: { add(check: Check): void } }; remove(prompt: 'consent'): void }
  }
}
