import type { Agency } from '../../../../kernel/actor.js'
import { refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND, versionKept } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { officeSits } from '../../../../policy/lvliang-2024-12/1-mechanisms/office.js'
import type { MechanismLevel } from '../../../../policy/lvliang-2024-12/1-mechanisms/seat.js'
import { findMechanismUnit } from '../find-mechanism.js'
import { MechanismEntity } from '../mechanism.entity.js'
import { MECHANISM_TABLE, type MechanismRow } from '../mechanism.reads.js'
import { MECHANISM_DATES } from '../mechanism-refusals.js'

interface Input extends ActionInput {
  readonly unitId: string
  readonly establishedOn: string
  readonly documentNumber: string
  readonly officeAgency: Agency
  readonly reportedOn?: string | null
  readonly planDocumentNumber?: string | null
  readonly planIssuedOn?: string | null
  readonly expectedVersion?: number | null
}

interface Locked {
  readonly level: MechanismLevel
  readonly known: { readonly id: string; readonly version: number } | null
}

type Known = Facts<Input, null, Locked>

async function lock(em: Em, { unitId }: Input): Promise<Locked | ReturnType<typeof refused>> {
  const unit = await findMechanismUnit(em, unitId)
  if (!unit) return refused(refuse(NOT_FOUND, {}, 'unitId'))
  // There is no row yet to lock: two clerks who register the same mechanism meet here.
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`mechanism ${unit.id}`])
  const [known] = await em.execute<{ id: string; version: number }[]>('select id, version from mechanism where unit_id = ? for update', [unit.id])
  return { level: unit.level, known: known ?? null }
}

const versionIsKnown = ({ input, locked }: Known) => versionKept(input.expectedVersion ?? 0, locked.known?.version ?? 0)

const officeIsRight = ({ input, locked }: Known) => officeSits(locked.level, input.officeAgency)

function datesFit({ input: { establishedOn, reportedOn, planDocumentNumber, planIssuedOn }, today }: Known) {
  const come = [establishedOn, reportedOn, planIssuedOn].every((day) => (day ?? '') <= today)
  const whole = (planDocumentNumber ?? null) === null ? (planIssuedOn ?? null) === null : (planIssuedOn ?? null) !== null
  return come && whole && (reportedOn ?? establishedOn) >= establishedOn ? null : refuse(MECHANISM_DATES, { established: establishedOn }, 'establishedOn')
}

async function record(em: Em, { input, locked, actor }: Known) {
  const content = {
    establishedOn: input.establishedOn,
    documentNumber: input.documentNumber,
    officeAgency: input.officeAgency,
    reportedOn: input.reportedOn ?? null,
    planDocumentNumber: input.planDocumentNumber ?? null,
    planIssuedOn: input.planIssuedOn ?? null,
    ...reportedBy(actor),
  }
  const mechanism = locked.known
    ? em.assign(await em.findOneOrFail(MechanismEntity, locked.known.id), content)
    : em.create(MechanismEntity, { id: crypto.randomUUID(), unitId: input.unitId, version: 1, ...content })
  const answer = await readBack<MechanismRow>(em.persist(mechanism), MECHANISM_TABLE, mechanism.id)
  return { answer, unitId: input.unitId, subjects: [input.unitId, mechanism.id], events: [] }
}

/** 吕梁 一, 三(一), 三(二) (L-08, L-09, L-43, L-50): the unit's mechanism, its office, when it was reported, its plan; again, with its version, it is corrected. */
export const registerMechanism = action({
  name: 'registerMechanism',
  ask: asksNobody,
  lock,
  rules: [versionIsKnown, officeIsRight, datesFit],
  record,
})
