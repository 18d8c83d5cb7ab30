import { type ActionInput, action, asksNobody, type Facts } from '../../../../../platform/action/action.js'
import { versionKept } from '../../../../../platform/action/refusals.js'
import type { Em } from '../../../../../platform/database/orm.js'
import { readBack } from '../../../../../platform/graph/reads.js'
import { difficultyStep } from '../../../../../policy/lvliang-2024-12/2-1-consultation/difficulty.js'
import { filled } from '../../filled.js'
import { DifficultyEntity } from '../difficulty.entity.js'
import { DIFFICULTY_TABLE, type DifficultyRow } from '../difficulty.reads.js'
import { difficultyEvent, lockOwnDifficulty } from '../lock-difficulty.js'

interface Input extends ActionInput {
  readonly id: string
  readonly expectedVersion: number
  readonly resolved: boolean
  readonly resolution: string
}

interface Locked {
  readonly row: DifficultyRow
}

type Known = Facts<Input, null, Locked>

const lock = (em: Em, { id }: Input) => lockOwnDifficulty(em, id)

const inTurn = ({ locked }: Known) => difficultyStep(locked.row.state, 'CLOSE')
const versionIsKnown = ({ input, locked }: Known) => versionKept(input.expectedVersion, locked.row.version)

async function record(em: Em, { input, locked: { row }, today }: Known) {
  const state = input.resolved ? 'RESOLVED' : 'UNRESOLVED'
  em.assign(await em.findOneOrFail(DifficultyEntity, input.id), { state, closedOn: today, resolution: input.resolution })
  const answer = await readBack<DifficultyRow>(em, DIFFICULTY_TABLE, row.id)
  return {
    answer,
    unitId: row.unitId,
    subjects: [row.id, row.projectId].flatMap((id) => id ?? []),
    events: [difficultyEvent(answer, 'CLOSED', answer.version)],
  }
}

/** 吕梁 二(一) (L-12): resolved, or given up with the reason; once for all. */
export const closeDifficulty = action({ name: 'closeDifficulty', ask: asksNobody, lock, rules: [filled('resolution'), inTurn, versionIsKnown], record })
