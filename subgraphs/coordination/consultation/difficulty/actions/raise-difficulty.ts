import { type Refusal, refuse } from '../../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../../../../../platform/action/action.js'
import { NOT_FOUND } from '../../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../../platform/database/orm.js'
import { readBack } from '../../../../../platform/graph/reads.js'
import { difficultyStep } from '../../../../../policy/lvliang-2024-12/2-1-consultation/difficulty.js'
import { filled } from '../../filled.js'
import { DifficultyEntity } from '../difficulty.entity.js'
import { DIFFICULTY_TABLE, type DifficultyRow } from '../difficulty.reads.js'
import { difficultyEvent, lockDifficulty } from '../lock-difficulty.js'

interface Input extends ActionInput {
  readonly unitId: string
  readonly projectId?: string | null
  readonly scopeId?: string | null
  readonly meetingId?: string | null
  readonly title: string
  readonly content: string
  readonly raisedBy: string
  readonly raisedOn: string
  readonly successorOf?: string | null
}

interface Locked {
  readonly projectId: string | null
  readonly earlier: DifficultyRow | null
}

type Known = Facts<Input, null, Locked>

/** Each thing that is named, and how it is found under the caller's rights. */
const NAMED = {
  unitId: `select id::text as id from ref_unit where id = ?`,
  scopeId: `select project_id::text as id from ref_scope where id = ?`,
  projectId: `select id::text as id from ref_project where id = ?`,
  meetingId: `select id::text as id from special_meeting where id = ? and status = 'IN_FORCE'`,
} as const

async function lock(em: Em, input: Input): Promise<Locked | { readonly refused: Refusal }> {
  const found: Partial<Record<keyof typeof NAMED, string>> = {}
  for (const [field, sql] of Object.entries(NAMED) as [keyof typeof NAMED, string][]) {
    const id = input[field]
    if (!id) continue
    const [row] = await em.execute<{ id: string }[]>(sql, [id])
    if (!row) return refused(refuse(NOT_FOUND, {}, field))
    found[field] = row.id
  }
  if (found.scopeId && found.projectId && found.scopeId !== found.projectId) return refused(refuse(NOT_FOUND, {}, 'scopeId'))
  const earlier = input.successorOf ? await lockDifficulty(em, input.successorOf) : null
  if (input.successorOf && !earlier) return refused(refuse(NOT_FOUND, {}, 'successorOf'))
  return { projectId: found.scopeId ?? found.projectId ?? null, earlier }
}

const followsWhatEnded = ({ locked: { earlier } }: Known) => {
  const refusal = earlier && difficultyStep(earlier.state, 'REOPEN')
  return refusal && { ...refusal, field: 'successorOf' }
}

async function record(em: Em, { input, locked, actor }: Known) {
  const row = em.create(DifficultyEntity, {
    id: crypto.randomUUID(),
    unitId: input.unitId,
    subjectId: input.scopeId ?? locked.projectId,
    projectId: locked.projectId,
    scopeId: input.scopeId ?? null,
    meetingId: input.meetingId ?? null,
    title: input.title,
    content: input.content,
    raisedBy: input.raisedBy,
    raisedOn: input.raisedOn,
    state: 'RAISED',
    successorOf: input.successorOf ?? null,
    version: 1,
    ...reportedBy(actor),
  })
  const answer = await readBack<DifficultyRow>(em.persist(row), DIFFICULTY_TABLE, row.id)
  return {
    answer,
    unitId: row.unitId,
    subjects: [row.id, locked.projectId, input.scopeId].flatMap((id) => id ?? []),
    events: [difficultyEvent(answer, 'RAISED', 1)],
  }
}

/** 吕梁 二(一) (L-12): a difficulty is raised, about a project, a scope or the unit as a whole; what comes back follows the one that was closed. */
export const raiseDifficulty = action({
  name: 'raiseDifficulty',
  ask: asksNobody,
  lock,
  rules: [filled('title', 'content', 'raisedBy'), followsWhatEnded],
  record,
})
