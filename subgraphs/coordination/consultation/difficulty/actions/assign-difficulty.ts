import { type Refusal, refuse } from '../../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, isRefused, refused } from '../../../../../platform/action/action.js'
import { NOT_FOUND, versionKept } from '../../../../../platform/action/refusals.js'
import type { Em } from '../../../../../platform/database/orm.js'
import { inUnits } from '../../../../../platform/database/policy.js'
import { readBack } from '../../../../../platform/graph/reads.js'
import { difficultyStep, partyFits, type Responsibility } from '../../../../../policy/lvliang-2024-12/2-1-consultation/difficulty.js'
import { DifficultyEntity } from '../difficulty.entity.js'
import { DIFFICULTY_TABLE, type DifficultyRow } from '../difficulty.reads.js'
import { difficultyEvent, lockOwnDifficulty } from '../lock-difficulty.js'

interface Input extends ActionInput {
  readonly id: string
  readonly expectedVersion: number
  readonly responsibility: Responsibility
  readonly agency?: string | null
  readonly unitId?: string | null
  readonly institutionId?: string | null
  readonly enterpriseId?: string | null
  readonly dueOn: string
}

interface Locked {
  readonly row: DifficultyRow
}

type Known = Facts<Input, null, Locked>

/** A unit of the office's own, or the one directly above the difficulty's: no county is given another county's. */
const UNIT = `select u.id from ref_unit u where u.id = ? and (${inUnits('u.id')} or u.id = (select parent_id from ref_unit where id = ?))`

async function lock(em: Em, { id, unitId, institutionId, enterpriseId }: Input): Promise<Locked | { readonly refused: Refusal }> {
  const own = await lockOwnDifficulty(em, id)
  if (isRefused(own)) return own
  const exists = async (sql: string, values: readonly unknown[]): Promise<boolean> => (await em.execute<object[]>(sql, [...values])).length > 0
  if (unitId && !(await exists(UNIT, [unitId, own.row.unitId]))) return refused(refuse(NOT_FOUND, {}, 'unitId'))
  if (institutionId && !(await exists('select 1 from ref_institution where id = ?', [institutionId]))) return refused(refuse(NOT_FOUND, {}, 'institutionId'))
  if (enterpriseId && !(await exists('select 1 from ref_project where developer_id = ? limit 1', [enterpriseId])))
    return refused(refuse(NOT_FOUND, {}, 'enterpriseId'))
  return own
}

const inTurn = ({ locked }: Known) => difficultyStep(locked.row.state, 'ASSIGN')
const versionIsKnown = ({ input, locked }: Known) => versionKept(input.expectedVersion, locked.row.version)
const borneByItsKind = ({ input }: Known) =>
  partyFits(input.responsibility, { agency: input.agency ?? null, institution: input.institutionId ?? null, enterprise: input.enterpriseId ?? null })

async function record(em: Em, { input, locked: { row } }: Known) {
  const assigned = em.assign(await em.findOneOrFail(DifficultyEntity, input.id), {
    state: 'ASSIGNED',
    responsibility: input.responsibility,
    responsibleAgency: input.agency ?? null,
    responsibleUnitId: input.unitId ?? row.unitId,
    institutionId: input.institutionId ?? null,
    enterpriseId: input.enterpriseId ?? null,
    dueOn: input.dueOn,
  })
  const answer = await readBack<DifficultyRow>(em, DIFFICULTY_TABLE, assigned.id)
  return {
    answer,
    unitId: row.unitId,
    subjects: [row.id, row.projectId].flatMap((id) => id ?? []),
    events: [difficultyEvent(answer, 'ASSIGNED', answer.version)],
  }
}

/** 吕梁 二(一) (L-12, L-14): one responsible party of the four kinds, and a day by which; as long as it is open it may be given to another. */
export const assignDifficulty = action({ name: 'assignDifficulty', ask: asksNobody, lock, rules: [inTurn, versionIsKnown, borneByItsKind], record })
