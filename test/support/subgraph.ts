import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'graphql'
import pg from 'pg'
import type { Actor } from '../../kernel/actor.js'
import type { RequestContext } from '../../kernel/request.js'
import { readMatrix } from '../../platform/access/matrix.js'
import type { Ask } from '../../platform/action/action.js'
import { migrate } from '../../platform/database/migrate.js'
import { loginRole } from '../../platform/database/roles.js'
import { roleSecrets } from '../../platform/database/secrets.js'
import type { FilesPort } from '../../platform/files/port.js'
import { inProcess } from '../../platform/graph/execute.js'
import { openSubgraph } from '../../platform/graph/open.js'
import type { SubgraphRuntime } from '../../platform/graph/runtime.js'
import { buildSubgraph, type SubgraphDefinition } from '../../platform/graph/subgraph.js'
import type { SubgraphResponse } from '../../platform/graph/transport.js'
import type { AccessNote } from '../../platform/personal-data/access-note.js'
import type { PersonalDataKeys } from '../../platform/personal-data/keys.js'
import { PLATFORM_REFUSALS } from '../../platform/refusals.js'
import { PROJECT_ROOT } from '../../platform/root.js'
import { freshDatabase, testServer } from './database.js'

export interface TestSubgraph {
  readonly runtime: SubgraphRuntime
  readonly adminUrl: string
  /** The administrator's connection: for looking at what no role may see, and for breaking things. */
  readonly admin: pg.Client
  run(document: string, variables: Record<string, unknown>, actor: Actor, more?: Partial<RequestContext>): Promise<SubgraphResponse>
  /** Applies a row of reference data as if its owner had sent it. */
  refer(topic: string, key: string, body: Record<string, unknown>, version?: number): Promise<void>
  /** Names of the statements sent since the last call. */
  statements(): string[]
  close(): Promise<void>
}

export interface TestSubgraphOptions {
  readonly ask?: Ask
  readonly personalData?: PersonalDataKeys
  readonly noteAccess?: (note: AccessNote) => void
  readonly files?: FilesPort
  readonly startImportWorker?: SubgraphRuntime['startImportWorker']
  readonly outbound?: SubgraphRuntime['outbound']
  /** More rows of authorization.csv, for kinds of facts that only a test knows. */
  readonly alsoAllowed?: string
}

/** A slice that a test adds something to has a template of its own. */
const templateOf = ({ name, migrations }: SubgraphDefinition): string =>
  `${name}_${createHash('sha256')
    .update(migrations.map((migration) => migration.name).join())
    .digest('hex')
    .slice(0, 8)}`

const asksNobody: Ask = () => Promise.reject(new Error('this test gave no answers to ask for'))

/** One subgraph on a database of its own, with the real authorization table and no other part of the hub. */
export async function openTestSubgraph(
  definition: SubgraphDefinition,
  { ask = asksNobody, alsoAllowed = '', ...ports }: TestSubgraphOptions = {},
): Promise<TestSubgraph> {
  const passwords = await roleSecrets(testServer().dataDir)
  const password = passwords[loginRole(definition.name)] ?? ''
  const database = await freshDatabase({
    name: templateOf(definition),
    build: async (url) => void (await migrate({ part: definition.name, migrations: definition.migrations }, url, password)),
  })
  const sent: string[] = []
  const runtime = await openSubgraph({
    definition,
    graph: await buildSubgraph(definition),
    url: database.as(loginRole(definition.name), password),
    matrix: readMatrix(readFileSync(join(PROJECT_ROOT, 'schema/authorization.csv'), 'utf8') + alsoAllowed),
    refusals: [...PLATFORM_REFUSALS, ...definition.refusals],
    ask,
    ...ports,
    sources: [],
    onInboxError: () => undefined,
    onStatement: (name) => sent.push(name),
  })
  const transport = inProcess(runtime, () => undefined)
  const admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
  let seq = 0
  return {
    runtime,
    adminUrl: database.adminUrl,
    admin,
    run: (document, variables, actor, more = {}) =>
      transport.execute({
        document: parse(document),
        documentKey: document,
        variables,
        context: { actor, asOf: null, language: 'zh', purpose: null, traceId: 'test', deadline: Date.now() + 10_000, ...more },
      }),
    refer: async (topic, key, body, version = 1) => {
      seq += 1
      await admin.query(`select ${definition.name}.apply_reference('test', $1, $2, $3, $4, $5)`, [seq, topic, key, version, JSON.stringify(body)])
      await runtime.refresh()
    },
    statements: () => sent.splice(0),
    close: async () => {
      await runtime.close()
      await admin.end()
      await database.drop()
    },
  }
}
