import { refuse } from '../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../action/action.js'
import { NOT_FOUND, versionKept } from '../action/refusals.js'
import type { Em } from '../database/orm.js'
import { readBack } from '../graph/reads.js'
import { FINDING_TABLE, type FindingRow } from './finding.reads.js'
import { FINDING_NOT_OPEN, FINDING_OF_ANOTHER_AGENCY, FINDING_REASON_MISSING } from './refusals.js'

export interface DismissFindingInput extends ActionInput {
  readonly findingId: string
  readonly why: string
  readonly expectedVersion: number
}

type Known = Facts<DismissFindingInput, null, FindingRow>

const reasonGiven = ({ input }: Known) => (input.why.trim() === '' ? refuse(FINDING_REASON_MISSING, {}, 'why') : null)

const versionIsKnown = ({ input, locked }: Known) => versionKept(input.expectedVersion, locked.version)

const isOpen = ({ locked }: Known) => (locked.state === 'OPEN' ? null : refuse(FINDING_NOT_OPEN, { state: locked.state }))

const isOwn = ({ locked, actor }: Known) => (locked.agency === actor.agency ? null : refuse(FINDING_OF_ANOTHER_AGENCY, { agency: locked.agency }))

/** Rows are the definer functions' to change: the version that they compare is the lock. */
async function lock(em: Em, { findingId }: DismissFindingInput) {
  const [finding] = await em.execute<FindingRow[]>(`select ${FINDING_TABLE.columns} from data_finding where id = ?`, [findingId])
  return finding ?? refused(refuse(NOT_FOUND, {}, 'findingId'))
}

async function record(em: Em, { input, locked, actor }: Known) {
  const [done] = await em.execute<{ count: number }[]>('select dismiss_finding(?, ?, ?, ?) as count', [
    locked.id,
    input.expectedVersion,
    actor.post,
    input.why.trim(),
  ])
  if (done?.count !== 1) return refused(refuse(NOT_FOUND, {}, 'findingId'))
  const answer = await readBack<FindingRow>(em, FINDING_TABLE, locked.id)
  return { answer, unitId: locked.unitId, subjects: [locked.recordId, locked.id], events: [] }
}

/** A person of the agency that must act says that the record is right as it is; the rule asks again when the record says something else. */
export const dismissFinding = (name: string) =>
  action({ name: `dismiss${name}Finding`, ask: asksNobody, lock, rules: [reasonGiven, isOwn, versionIsKnown, isOpen], record })
