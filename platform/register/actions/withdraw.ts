import type { Actor } from '../../../kernel/actor.js'
import { refuse } from '../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts } from '../../action/action.js'
import { reportedBy } from '../../database/fact-entity.js'
import type { Em } from '../../database/orm.js'
import { recordFindings } from '../../findings/record-findings.js'
import { readBack } from '../../graph/reads.js'
import { eventOf } from '../after-write.js'
import { tableOf } from '../names.js'
import { REASON_MISSING } from '../refusals.js'
import type { Register } from '../register.js'
import { recordTypeOf, shapeOf } from '../shape.js'
import type { RegisterAnswer } from './answer.js'
import { placed } from './correct.js'
import { type Change, lockRow } from './lock-row.js'

interface Input extends ActionInput, Change {
  readonly why: string
}

type Known = Facts<Input, null, RegisterAnswer>

const reasonGiven = ({ input }: Known) => (input.why.trim() === '' ? refuse(REASON_MISSING, {}, 'why') : null)

/** Takes a row out of force: it stays readable with its reason, and its open findings are settled. */
export async function withdrawRow(em: Em, register: Register, known: RegisterAnswer, why: string, actor: Actor) {
  const { reporter, reporterPost } = reportedBy(actor)
  await em.execute(
    `update ${tableOf(register)} set status = 'WITHDRAWN', status_reason = ?, reporter = ?, reporter_post = ?, version = version + 1 where id = ?`,
    [why.trim(), reporter, reporterPost, known.id],
  )
  const row = placed(register, known, {})
  const about = {
    recordType: recordTypeOf(register),
    recordId: row.id,
    unitId: row.unitId,
    agency: known.agency,
    subjectId: row.subjectId,
    projectId: row.projectId ?? null,
  }
  await recordFindings(
    em,
    register.schema,
    [{ ...about, found: [] }],
    (register.findings ?? []).map(({ finding }) => finding.code),
  )
  const answer = await readBack<RegisterAnswer>(em, shapeOf(register), row.id)
  const subjects = [row.subjectId, row.projectId, row.parentId, row.id].filter((id) => typeof id === 'string')
  return { answer, unitId: row.unitId, subjects, events: [eventOf(register, { ...row, version: answer.version }, 'WITHDRAWN')] }
}

/** Withdraws a row of the own agency, with its reason. */
export const withdrawAction = (register: Register) =>
  action<Input, null, RegisterAnswer, RegisterAnswer>({
    name: `withdraw${register.type}`,
    ask: asksNobody,
    lock: (em, input) => lockRow(em, register, input),
    rules: [reasonGiven],
    record: (em, { input, locked, actor }) => withdrawRow(em, register, locked, input.why, actor),
  })
