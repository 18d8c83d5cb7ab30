import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeJwt, type JWTPayload, SignJWT } from 'jose'
import { ensureDemonstrationIdentities } from '../../issuer/demonstration/ensure-identities.js'
import type { DemonstrationIdentity } from '../../issuer/demonstration/identity.js'
import type { PrivateJwk } from '../../issuer/keys/signing-key.js'
import { ISSUER_MIGRATIONS } from '../../issuer/migrations/all.js'
import { type ServedIssuer, type ServeOptions, serveIssuer } from '../../issuer/serve-issuer.js'
import { migrate } from '../../platform/database/migrate.js'
import { roleSecrets } from '../../platform/database/secrets.js'
import { freshDatabase, type TestDatabase, testServer } from '../support/database.js'

const password = async (): Promise<string> => (await roleSecrets(testServer().dataDir)).hub_issuer!

const TEMPLATE = {
  name: 'issuer',
  build: async (adminUrl: string) => void (await migrate({ part: 'issuer', migrations: ISSUER_MIGRATIONS }, adminUrl, await password())),
}

export const BANK: DemonstrationIdentity = {
  name: 'bank-a',
  label: '甲银行系统',
  post: '授信系统',
  kind: 'BANK',
  agency: 'BANK',
  unit: null,
  institution: '0b000000-0000-4000-8000-00000000000a',
  enterprise: null,
  role: 'SYSTEM',
}

export const CLERK: DemonstrationIdentity = {
  name: 'housing-clerk',
  label: '住建经办',
  post: '房产科科员',
  kind: 'AGENCY',
  agency: 'HOUSING',
  unit: '0b000000-0000-4000-8000-000000000002',
  institution: null,
  enterprise: null,
  role: 'CLERK',
}

export interface World {
  readonly database: TestDatabase
  readonly url: string
  readonly dataDir: string
  readonly log: string[]
  readonly members: ReadonlyMap<string, string>
  /** Another issuer process on the same database and key file. */
  start(options?: Partial<ServeOptions>): Promise<ServedIssuer>
  close(): Promise<void>
}

/** A migrated database with a bank's system and a clerk, a data folder, and issuers on ports of their own. */
export async function makeWorld(): Promise<World> {
  const database = await freshDatabase(TEMPLATE)
  const url = database.as('hub_issuer', await password())
  const dataDir = await mkdtemp(join(tmpdir(), 'issuer-test-'))
  const log: string[] = []
  const served: ServedIssuer[] = []
  const start: World['start'] = async (options = {}) => {
    const entry = (event: string, details: Record<string, string>): void => void log.push(JSON.stringify({ event, ...details }))
    const one = await serveIssuer({ host: '127.0.0.1', port: 0, url, dataDir, publishAheadSeconds: 0, log: entry, ...options })
    served.push(one)
    return one
  }
  const first = await start()
  const members = await ensureDemonstrationIdentities(first.issuer.database, dataDir, [BANK, CLERK])
  const close = async (): Promise<void> => {
    await Promise.all(served.map((one) => one.close()))
    await rm(dataDir, { recursive: true, force: true })
    await database.drop()
  }
  return { database, url, dataDir, log, members, start, close }
}

export const issuerUrlOf = ({ port }: ServedIssuer): string => `http://127.0.0.1:${port}/oidc`

export interface AssertionChanges {
  readonly claims?: JWTPayload
  readonly header?: Record<string, string>
}

/** A bank's assertion; single claims are replaced to see them refused. */
export const assertionFor = (issuerUrl: string, key: PrivateJwk, { claims = {}, header = {} }: AssertionChanges = {}): Promise<string> => {
  const now = Math.floor(Date.now() / 1000)
  return new SignJWT({ iss: 'bank-a', sub: 'bank-a', aud: issuerUrl, jti: randomUUID(), iat: now, exp: now + 60, ...claims })
    .setProtectedHeader({ alg: 'ES256', kid: key.kid, ...header })
    .sign(key)
}

export interface TokenAnswer {
  readonly status: number
  readonly body: { access_token?: string; expires_in?: number; token_type?: string; error?: string; error_description?: string }
  readonly text: string
  readonly headers: Headers
}

/** Asks for a token with an assertion. */
export async function askToken(issuerUrl: string, assertion: string, more: Record<string, string> = {}): Promise<TokenAnswer> {
  const response = await fetch(`${issuerUrl}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
      ...more,
    }),
  })
  const text = await response.text()
  return { status: response.status, body: JSON.parse(text), text, headers: response.headers }
}

export const claimsIn = (token: string): JWTPayload => decodeJwt(token)

/** Waits for what another process brings about. */
export async function until(what: () => boolean | Promise<boolean>, withinMs: number): Promise<number> {
  const start = performance.now()
  while (!(await what())) {
    if (performance.now() - start > withinMs) throw new Error(`it did not happen within ${withinMs} ms`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return performance.now() - start
}
