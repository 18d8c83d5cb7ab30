import { type Refusal, refuse } from '../../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../../../../../platform/action/action.js'
import { NOT_FOUND } from '../../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../../platform/database/orm.js'
import { readBack } from '../../../../../platform/graph/reads.js'
import { difficultyStep, mayReportProgress } from '../../../../../policy/lvliang-2024-12/2-1-consultation/difficulty.js'
import { filled } from '../../filled.js'
import { DifficultyProgressEntity } from '../difficulty.entity.js'
import { DIFFICULTY_TABLE, type DifficultyRow } from '../difficulty.reads.js'
import { difficultyEvent, lockDifficulty } from '../lock-difficulty.js'

interface Input extends ActionInput {
  readonly id: string
  readonly note: string
}

interface Locked {
  readonly row: DifficultyRow
}

type Known = Facts<Input, null, Locked>

async function lock(em: Em, { id }: Input): Promise<Locked | { readonly refused: Refusal }> {
  const row = await lockDifficulty(em, id)
  return row ? { row } : refused(refuse(NOT_FOUND, {}, 'id'))
}

const inTurn = ({ locked }: Known) => difficultyStep(locked.row.state, 'REPORT')

const byTheResponsible = ({ locked: { row }, actor }: Known) =>
  mayReportProgress({ agency: row.responsibleAgency, institution: row.institutionId, enterprise: row.enterpriseId }, actor)

async function record(em: Em, { input, locked: { row }, actor, today }: Known) {
  const progress = em.create(DifficultyProgressEntity, {
    id: crypto.randomUUID(),
    unitId: row.responsibleUnitId ?? row.unitId,
    subjectId: row.scopeId ?? row.projectId,
    difficultyId: row.id,
    institutionId: actor.institution,
    reportedOn: today,
    note: input.note,
    version: 1,
    ...reportedBy(actor),
  })
  const answer = await readBack<DifficultyRow>(em.persist(progress), DIFFICULTY_TABLE, row.id)
  return { answer, unitId: row.unitId, subjects: [row.id, progress.id], events: [{ ...difficultyEvent(row, 'REPORTED', 1), key: progress.id }] }
}

/** 吕梁 二(一) (L-12): how it goes, said by who bears it. */
export const reportDifficultyProgress = action({
  name: 'reportDifficultyProgress',
  ask: asksNobody,
  lock,
  rules: [filled('note'), inTurn, byTheResponsible],
  record,
})
