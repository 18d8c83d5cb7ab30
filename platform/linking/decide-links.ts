import { type Refusal, refuse } from '../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts } from '../action/action.js'
import { NOT_FOUND } from '../action/refusals.js'
import type { Em } from '../database/orm.js'
import { LINK_TABLE, type LinkRow } from './link.reads.js'
import { linkChanged } from './link-changed.js'
import type { LinkParts } from './parts.js'
import { LINK_REASON_MISSING, TOO_MANY_LINKS } from './refusals.js'
import { decisionFits, type LinkDecision, type LinkState, nextState } from './states.js'

export const MOST_DECISIONS = 100

export interface DecideLinksInput extends ActionInput {
  readonly linkIds: readonly string[]
  readonly decision: LinkDecision
  readonly why: string
}

/** What became of one link: changed, or why not. */
export interface LinkOutcome {
  readonly linkId: string
  readonly link: LinkRow | null
  readonly refusal: Refusal | null
}

interface Locked {
  readonly links: ReadonlyMap<string, LinkState>
}

type Known = Facts<DecideLinksInput, null, Locked>

const notTooMany = ({ input: { linkIds } }: Known) =>
  linkIds.length > 0 && linkIds.length <= MOST_DECISIONS
    ? null
    : refuse(TOO_MANY_LINKS, { count: String(linkIds.length), most: String(MOST_DECISIONS) }, 'linkIds')

const reasonGiven = ({ input }: Known) => (input.why.trim() === '' ? refuse(LINK_REASON_MISSING, {}, 'why') : null)

/** In one order whoever locks; a link of another agency is not found. */
async function lock(em: Em, { linkIds }: DecideLinksInput): Promise<Locked> {
  if (linkIds.length > MOST_DECISIONS) return { links: new Map() }
  const found = await em.execute<{ id: string; state: LinkState }[]>(
    `select id, state from link where id = any (string_to_array(?, ',')::uuid[]) order by id for update`,
    [linkIds.join(',')],
  )
  return { links: new Map(found.map(({ id, state }) => [id, state])) }
}

const refusalOf = (state: LinkState | undefined, decision: LinkDecision): Refusal | null =>
  state === undefined ? refuse(NOT_FOUND, {}, 'linkIds') : decisionFits(state, decision)

const record =
  (parts: LinkParts) =>
  async (em: Em, { input, locked, actor }: Known) => {
    const asked = [...new Set(input.linkIds.map((id) => id.toLowerCase()))].map((id) => ({ id, refusal: refusalOf(locked.links.get(id), input.decision) }))
    const ids = asked.flatMap(({ id, refusal }) => (refusal ? [] : [id]))
    for (const link of await em.find(parts.entity, { id: { $in: ids } })) {
      const state = nextState(locked.links.get(link.id) ?? 'WITHDRAWN', input.decision) ?? link.state
      em.assign(link, { state, decidedBy: actor.person, decidedPost: actor.post, decidedWhy: input.why.trim() })
    }
    await em.flush()
    const rows = await em.execute<{ row: LinkRow }[]>(
      `select row_to_json(t) as row from (select ${LINK_TABLE.columns} from link where id = any (string_to_array(?, ',')::uuid[])) t`,
      [ids.join(',')],
    )
    const changed = new Map(rows.map(({ row }) => [row.id, row]))
    const outcomes = asked.map(({ id, refusal }): LinkOutcome => ({ linkId: id, link: changed.get(id) ?? null, refusal }))
    const told = [...changed.values()].map(linkChanged)
    return {
      answer: { outcomes },
      unitId: actor.unit,
      subjects: [...new Set(told.flatMap(({ subjects }) => subjects))],
      events: told.flatMap(({ events }) => events),
    }
  }

/** Many of one mind: the same decision and reason for up to a hundred links, each with an outcome of its own. */
export const decideLinks = (parts: LinkParts) =>
  action({ name: `decide${parts.name}RecordLinks`, ask: asksNobody, lock, rules: [notTooMany, reasonGiven], record: record(parts) })
