import type { Actor } from '../../kernel/actor.js'
import { refuse } from '../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../action/action.js'
import { FORBIDDEN, versionKept } from '../action/refusals.js'
import type { Em } from '../database/orm.js'
import { historySchema, type SubgraphName } from '../database/roles.js'
import { readBack } from '../graph/reads.js'
import { FEED_TABLE, type FeedRow } from './feed.reads.js'
import { FEED_KIND_UNKNOWN, FEED_STALE_AFTER } from './refusals.js'

export interface DeclareFeedInput extends ActionInput {
  readonly kind: string
  readonly unitId?: string | null
  readonly mode: 'FULL' | 'INCREMENTS'
  readonly staleAfterWorkingDays?: number | null
  readonly expectedVersion?: number | null
}

interface Locked {
  readonly unitId: string
  readonly version: number
}

type Known = Facts<DeclareFeedInput, null, Locked>

const MOST = 250

const daysInRange = ({ input: { staleAfterWorkingDays: days } }: Known) =>
  days == null || (days >= 1 && days <= MOST) ? null : refuse(FEED_STALE_AFTER, { days: String(days) }, 'staleAfterWorkingDays')

const versionIsKnown = ({ input, locked }: Known) => versionKept(input.expectedVersion ?? 0, locked.version)

/** A kind of record is its table's name in capitals, and every table of facts has a history. */
const lock =
  (schema: SubgraphName) =>
  async (em: Em, { kind, unitId }: DeclareFeedInput, actor: Actor) => {
    const unit = unitId ?? actor.unit
    if (unit === null) return refused(refuse(FORBIDDEN, {}, 'unitId'))
    const unknown = refused(refuse(FEED_KIND_UNKNOWN, { kind: kind.slice(0, 60) }, 'kind'))
    if (!/^[A-Z][A-Z_]{1,60}$/.test(kind)) return unknown
    const [found] = await em.execute<{ known: boolean; version: number | null }[]>(
      `select to_regclass(?) is not null as known, (select f.version from feed f where f.kind = ? and f.unit_id = ? and f.agency = ?) as version`,
      [`${historySchema(schema)}.${kind.toLowerCase()}`, kind, unit, actor.agency],
    )
    return found?.known ? { unitId: unit, version: found.version ?? 0 } : unknown
  }

async function record(em: Em, { input, locked, actor }: Known) {
  const source = actor.role === 'SYSTEM' ? 'API' : 'FORM'
  const values = [input.kind, locked.unitId, input.mode, input.staleAfterWorkingDays ?? null, locked.version, actor.post, source]
  const [done] = await em.execute<{ id: string | null }[]>('select declare_feed(?, ?, ?, ?, ?, ?, ?, ?) as id', [crypto.randomUUID(), ...values])
  if (!done?.id) return refused(refuse(FORBIDDEN, {}, 'unitId'))
  const answer = await readBack<FeedRow>(em, FEED_TABLE, done.id)
  return { answer, unitId: locked.unitId, subjects: [done.id], events: [] }
}

/** An agency says of one of its tables whether it hands in the full list or what is new, and when it counts as stale. */
export const declareFeed = (name: string, schema: SubgraphName) =>
  action({ name: `declare${name}Feed`, ask: asksNobody, lock: lock(schema), rules: [daysInRange, versionIsKnown], record })
