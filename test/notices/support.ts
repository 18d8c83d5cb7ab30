import { databaseEvents, type EventSource } from '../../platform/notices/event-source.js'
import { collectNotices } from '../../subgraphs/coordination/notice/collect-notices.js'
import { BRANCH, LISHI, OTHER_BRANCH, PROJECT, referAll, SCOPE } from '../subgraphs/coordination/support.js'
import { idOf } from '../support/actors.js'
import type { TestSubgraph } from '../support/subgraph.js'

export const fail = (error: unknown): never => {
  throw error
}

/** Asks until it is so; nothing waits longer than its deadline. */
export async function until<T>(ask: () => Promise<T | null | false | undefined> | T | null | false | undefined, what = 'it', forMs = 15_000): Promise<T> {
  for (const deadline = Date.now() + forMs; Date.now() < deadline; ) {
    const found = await ask()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`${what} did not happen`)
}

/** Collects until what was written before is there: whoever writes in another test's database holds it up for a moment. */
export async function collect(hub: TestSubgraph, sources: readonly EventSource[], rows: number): Promise<void> {
  const counted = async (): Promise<boolean> => {
    await collectNotices(hub.runtime, sources, fail)
    const { rows: found } = await hub.admin.query<{ count: number }>('select count(*)::int as count from coordination.notice')
    return (found[0]?.count ?? 0) >= rows
  }
  await until(counted, `${rows} notices`)
}

export const sourceOf = (hub: TestSubgraph): EventSource => databaseEvents('coordination', hub.runtime.pool)

export const push = (institution: string, revoked: string | null = null) => ({
  scope_id: SCOPE,
  institution_id: institution,
  unit_id: LISHI,
  granted_at: '2026-01-01T00:00:00Z',
  revoked_at: revoked,
})

/** Units, a project and its scope, pushed to two branches. */
export async function referPushed(hub: TestSubgraph): Promise<void> {
  await referAll(hub)
  for (const branch of [BRANCH, OTHER_BRANCH]) await hub.refer('push', idOf(`推送 ${branch}`), push(branch))
}

export interface Told {
  readonly topic: string
  readonly key?: string
  readonly institutionId?: string | null
  readonly projectId?: string
  readonly more?: object
}

const APPEND = `select coordination.append_outbox($1, $2, $3, false, $4, $5, 'test')`

/** An event as an action of any slice writes it. */
export const tell = async (
  hub: TestSubgraph,
  { topic, key = crypto.randomUUID(), institutionId = BRANCH, projectId = PROJECT, more = {} }: Told,
): Promise<string> => {
  const scopeId = projectId === PROJECT ? SCOPE : null
  await hub.admin.query(APPEND, [topic, key, 1, LISHI, JSON.stringify({ projectId, scopeId, institutionId, ...more })])
  return key
}
