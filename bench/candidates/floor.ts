import 'reflect-metadata'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { openServers } from '../../assembly/servers.js'
import { readUnitTree, visibleUnits } from '../../platform/access/visible.js'
import { contextOf } from '../../platform/database/context.js'
import { createReader, type Reader } from '../../platform/database/lane.js'
import { createPool } from '../../platform/database/pool.js'
import { listen } from '../../platform/graph/listen.js'
import { readBody } from '../../platform/graph/read-body.js'
import { type Covering, certificatesMissing, type Scope } from '../../policy/lvliang-2024-12/2-4-support/certificates-complete.js'
import { issuerOf } from '../../policy/lvliang-2024-12/2-4-support/four-certificates.js'
import { benchUrl } from '../data/role.js'
import { BANK_PROJECT_VIEW } from '../workloads/bank-project-view.sql.js'
import { PROJECT_VIEW } from '../workloads/project-view.sql.js'
import { type CandidateOptions, serveCandidate } from './candidate.js'
import { openGuards, recordRead, requestOf } from './guards.js'

interface Coverage extends Scope {
  readonly day: string
  readonly certificates: readonly Covering[]
  readonly issuers: Readonly<Record<string, string | null>>
}

interface Answered {
  readonly answer: string
  readonly coverage: Coverage | null
}

interface Asked {
  readonly documentId: string
  readonly variables: Readonly<Record<string, string>>
}

const STATEMENTS = new Map([
  ['projectView', { statement: PROJECT_VIEW, variable: 'id' }],
  ['bankProjectView', { statement: BANK_PROJECT_VIEW, variable: 'scopeId' }],
])

const missing = (coverage: Coverage): string =>
  JSON.stringify(
    certificatesMissing(coverage, coverage.certificates, coverage.day).map(({ kind, buildingIds, whole }) => ({
      kind,
      agency: issuerOf(kind, coverage.issuers[kind] ?? undefined),
      buildings: buildingIds.map((id) => ({ id })),
      whole,
    })),
  )

const bodyOf = ({ answer, coverage }: Answered): string => `{"data":${coverage ? answer.replace('"@missing"', missing(coverage)) : answer}}`

/** The fastest that we can write by hand with the same guards: one statement over all schemas, as one login role that may read them. */
serveCandidate(async (options: CandidateOptions) => {
  const servers = await openServers(options.settings, () => undefined)
  const guards = await openGuards(servers, options)
  const pool = createPool({ url: servers.loginUrl('projects'), applicationName: 'bench units', max: 1 })
  const tree = await readUnitTree('projects', pool)
  await pool.end()
  const url = await benchUrl(servers.adminUrl('projects'), options.settings.dataDir)
  const reader: Reader = createReader({ url, searchPath: 'pg_catalog', applicationName: 'bench floor' })

  async function answer(request: IncomingMessage): Promise<{ status: number; body: string }> {
    const actor = await guards.actorOf(request)
    const body = await readBody(request, 256 * 1024)
    if (!actor || !body || !guards.readLog.hasRoom()) return { status: 401, body: '{}' }
    const { documentId, variables } = JSON.parse(body.toString()) as Asked
    const known = STATEMENTS.get(documentId)
    if (!known) return { status: 404, body: '{}' }
    const context = requestOf(actor)
    const id = variables[known.variable] ?? ''
    const rows = await reader.read<Answered>(contextOf(context, { units: visibleUnits(actor, tree), grantsCurrent: true }), known.statement, [id])
    const text = rows[0] ? bodyOf(rows[0]) : '{}'
    recordRead(guards.readLog, context, documentId, [id], text)
    return { status: 200, body: text }
  }

  const send = (response: ServerResponse, status: number, body: string): void => {
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', 'content-length': Buffer.byteLength(body) })
    response.end(body)
  }
  const server = createServer((request, response) => {
    answer(request).then(
      ({ status, body }) => send(response, status, body),
      (error: unknown) => send(response, 500, String(error)),
    )
  })
  const running = await listen(server, options.settings.port, '127.0.0.1')
  return {
    url: running.url,
    close: async () => {
      await running.close()
      await reader.close()
      await guards.close()
      await servers.stop()
    },
  }
})
