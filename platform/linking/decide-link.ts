import { refuse } from '../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../action/action.js'
import { NOT_FOUND, versionKept } from '../action/refusals.js'
import type { Em } from '../database/orm.js'
import { readBack } from '../graph/reads.js'
import { LINK_TABLE, type LinkRow } from './link.reads.js'
import { linkChanged } from './link-changed.js'
import type { LinkParts } from './parts.js'
import { LINK_REASON_MISSING } from './refusals.js'
import { decisionFits, type LinkDecision, type LinkState, nextState } from './states.js'

export interface DecideLinkInput extends ActionInput {
  readonly linkId: string
  readonly decision: LinkDecision
  readonly why: string
  readonly expectedVersion: number
}

interface Locked {
  readonly id: string
  readonly version: number
  readonly state: LinkState
}

type Known = Facts<DecideLinkInput, null, Locked>

const reasonGiven = ({ input }: Known) => (input.why.trim() === '' ? refuse(LINK_REASON_MISSING, {}, 'why') : null)

const versionIsKnown = ({ input, locked }: Known) => versionKept(input.expectedVersion, locked.version)

const stateAllows = ({ input, locked }: Known) => decisionFits(locked.state, input.decision)

/** `for update` shows a row only to who may change it: a link of another agency is not found. */
async function lock(em: Em, { linkId }: DecideLinkInput) {
  const [link] = await em.execute<Locked[]>('select id, version, state from link where id = ? for update', [linkId])
  return link ?? refused(refuse(NOT_FOUND, {}, 'linkId'))
}

const record =
  (parts: LinkParts) =>
  async (em: Em, { input, locked, actor }: Known) => {
    const link = await em.findOneOrFail(parts.entity, { id: locked.id })
    em.assign(link, {
      state: nextState(locked.state, input.decision) ?? locked.state,
      decidedBy: actor.person,
      decidedPost: actor.post,
      decidedWhy: input.why.trim(),
    })
    return linkChanged(await readBack<LinkRow>(em, LINK_TABLE, locked.id))
  }

/**
 * A person of the owning agency confirms, refuses or undoes. Who proposed may confirm, unless the mutation's row in
 * authorization.csv gives it to other roles.
 */
export const decideLink = (parts: LinkParts) =>
  action({
    name: `decide${parts.name}RecordLink`,
    ask: asksNobody,
    lock,
    rules: [reasonGiven, versionIsKnown, stateAllows],
    record: record(parts),
  })
