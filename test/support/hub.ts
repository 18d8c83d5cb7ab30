import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { fillOnce } from '../../assembly/demonstration.js'
import { SETTINGS, type Settings } from '../../assembly/settings.js'
import { type Hub, startHub } from '../../assembly/start-hub.js'
import { createLog, type Log } from '../../gateway/http/log.js'
import { membershipId } from '../../issuer/demonstration/identity.js'
import { readSettings } from '../../platform/database/settings.js'
import { freshDatabase, type TestDatabase, testServer } from './database.js'

export interface Answer {
  readonly status: number
  /** The body to the byte: what must be identical is compared as text. */
  readonly text: string
  readonly body: {
    readonly data?: Record<string, unknown> | null
    readonly errors?: readonly { readonly message: string; readonly path?: readonly unknown[]; readonly extensions?: Record<string, unknown> }[]
  }
}

export interface Question {
  readonly document?: string
  readonly query?: string
  readonly variables?: Record<string, unknown>
  readonly headers?: Record<string, string>
}

export interface TestHub {
  readonly hub: Hub
  readonly database: TestDatabase
  token(identity: string): Promise<string>
  /** Through the front door, as a demonstration identity; null is nobody. */
  ask(identity: string | null, question: Question): Promise<Answer>
  /** Names of the SQL statements sent since the last call. */
  statements(): string[]
  close(): Promise<void>
}

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })

type Environment = Readonly<Record<string, string>>

const settingsFor = async (databaseUrl: string, env: Environment = {}): Promise<Settings> =>
  readSettings(SETTINGS, { ...env, DATABASE_URL: databaseUrl, HUB_DATA_DIR: testServer().dataDir, HUB_PORT: String(await freePort()) })

const silent = createLog(() => undefined, 'silent')

/** The demonstration is filled once per run and copied for each test file. */
async function buildDemonstration(adminUrl: string): Promise<void> {
  const settings = await settingsFor(adminUrl)
  const hub = await startHub({ settings, say: () => undefined, log: silent })
  try {
    await fillOnce(hub, settings.dataDir, 'SMALL', () => undefined)
  } finally {
    await hub.close()
  }
}

/** The whole hub in one process, as `npm start` runs it, on a database of its own. */
export async function startTestHub({ log = silent, env = {} }: { readonly log?: Log; readonly env?: Environment } = {}): Promise<TestHub> {
  const database = await freshDatabase({ name: 'demonstration', build: buildDemonstration })
  const settings = await settingsFor(database.adminUrl, env)
  const sent: string[] = []
  const hub = await startHub({ settings, say: () => undefined, log, onStatement: (name) => sent.push(name) })
  const tokens = new Map<string, string>()
  const token = async (identity: string): Promise<string> => {
    const known = tokens.get(identity) ?? (await hub.issuer.mintFor(membershipId(identity), { client: 'test' }))
    tokens.set(identity, known)
    return known
  }
  return {
    hub,
    database,
    token,
    ask: async (identity, { document, query, variables = {}, headers = {} }) => {
      const authorization = identity === null ? {} : { authorization: `Bearer ${await token(identity)}` }
      const response = await fetch(`${hub.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...authorization, ...headers },
        body: JSON.stringify({ ...(document ? { documentId: document } : { query }), variables }),
      })
      const text = await response.text()
      return { status: response.status, text, body: JSON.parse(text) as Answer['body'] }
    },
    statements: () => sent.splice(0),
    close: async () => {
      await hub.close()
      await database.drop()
    },
  }
}
