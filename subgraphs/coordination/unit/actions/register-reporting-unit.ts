import { foldWidth, normaliseCode } from '../../../../kernel/identifiers/normalise.js'
import { refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { UnitEntity } from '../unit.entity.js'
import { UNIT_TABLE, type UnitRow } from '../unit.reads.js'
import { unitEvent } from '../unit-event.js'
import { datesInOrder, divisionCodeSound, UNIT_KNOWN, UNIT_TOP } from '../unit-refusals.js'

export interface RegisterUnit extends ActionInput {
  /** Made by the client, so that what refers to the unit can be prepared before it is sent. */
  readonly id?: string | null
  readonly parentId?: string | null
  readonly name: string
  readonly aliases?: readonly string[] | null
  readonly kind: string
  readonly divisionCode?: string | null
  readonly validFrom: string
  readonly validTo?: string | null
}

interface Locked {
  readonly sameName: boolean
}

type Known = Facts<RegisterUnit, null, Locked>

async function lock(em: Em, { parentId, name }: RegisterUnit): Promise<Locked | ReturnType<typeof refused>> {
  // The superior's row is the lock: two clerks who register the same unit below it meet here.
  if (parentId) {
    const [parent] = await em.execute<{ id: string }[]>('select id from reporting_unit where id = ?', [parentId])
    if (!parent) return refused(refuse(NOT_FOUND, {}, 'parentId'))
  }
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`reporting_unit ${parentId ?? ''}`])
  const known = await em.execute<{ id: string }[]>(
    'select id from reporting_unit where parent_id is not distinct from ? and name = ? and (valid_to is null or valid_to > current_date)',
    [parentId ?? null, foldWidth(name)],
  )
  return { sameName: known.length > 0 }
}

const codeSound = ({ input }: Known) => divisionCodeSound(input.divisionCode ?? null)
const inOrder = ({ input }: Known) => datesInOrder(input.validFrom, input.validTo ?? null)
const notKnown = ({ input, locked }: Known) => (locked.sameName ? refuse(UNIT_KNOWN, { name: foldWidth(input.name) }, 'name') : null)

/** The office's own unit, when a hub begins; any other top is another city's tree. */
const hasSuperior = ({ input, actor }: Known) =>
  input.parentId || input.id === actor.unit || actor.role === 'ADMINISTRATOR' ? null : refuse(UNIT_TOP, {}, 'parentId')

async function record(em: Em, { input, actor }: Known) {
  const id = input.id ?? crypto.randomUUID()
  const unit = em.create(UnitEntity, {
    id,
    unitId: id,
    parentId: input.parentId ?? null,
    name: foldWidth(input.name),
    aliases: [...(input.aliases ?? [])].map(foldWidth),
    kind: input.kind,
    divisionCode: input.divisionCode ? normaliseCode(input.divisionCode) : null,
    validFrom: input.validFrom,
    validTo: input.validTo ?? null,
    version: 1,
    ...reportedBy(actor),
  })
  const answer = await readBack<UnitRow>(em.persist(unit), UNIT_TABLE, id)
  return { answer, unitId: id, subjects: [id], events: [unitEvent(unit)] }
}

/** 吕梁 一 (L-09): who reports, a development zone like a county; every other subgraph keeps a copy. */
export const registerReportingUnit = action({
  name: 'registerReportingUnit',
  ask: asksNobody,
  lock,
  rules: [codeSound, inOrder, hasSuperior, notKnown],
  record,
})
