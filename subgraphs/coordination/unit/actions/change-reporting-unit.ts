import { foldWidth, normaliseCode } from '../../../../kernel/identifiers/normalise.js'
import { refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND, versionKept } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { UnitEntity } from '../unit.entity.js'
import { UNIT_TABLE, type UnitRow } from '../unit.reads.js'
import { unitEvent } from '../unit-event.js'
import { datesInOrder, divisionCodeSound, UNIT_CIRCLE } from '../unit-refusals.js'

interface Input extends ActionInput {
  readonly id: string
  readonly expectedVersion: number
  readonly parentId?: string | null
  readonly name?: string | null
  readonly aliases?: readonly string[] | null
  readonly divisionCode?: string | null
  readonly validTo?: string | null
}

interface Locked {
  readonly version: number
  readonly validFrom: string
  readonly circle: boolean
}

type Known = Facts<Input, null, Locked>

async function lock(em: Em, { id, parentId }: Input): Promise<Locked | ReturnType<typeof refused>> {
  const [unit] = await em.execute<{ version: number; validFrom: string }[]>(
    `select version, valid_from::text as "validFrom" from reporting_unit where id = ? for update`,
    [id],
  )
  if (!unit) return refused(refuse(NOT_FOUND, {}, 'id'))
  if (!parentId) return { ...unit, circle: false }
  // Moving units is rare; one at a time, or two moves could close a circle together.
  await em.execute(`select pg_advisory_xact_lock(hashtextextended('reporting_unit tree', 0))`)
  const above = await em.execute<{ id: string }[]>(
    `with recursive above as (select id, parent_id from reporting_unit where id = ?
       union select up.id, up.parent_id from above join reporting_unit up on up.id = above.parent_id) select id from above`,
    [parentId],
  )
  if (above.length === 0) return refused(refuse(NOT_FOUND, {}, 'parentId'))
  return { ...unit, circle: above.some((unitAbove) => unitAbove.id === id) }
}

const versionIsKnown = ({ input, locked }: Known) => versionKept(input.expectedVersion, locked.version)
const codeSound = ({ input }: Known) => divisionCodeSound(input.divisionCode ?? null)
const inOrder = ({ input, locked }: Known) => datesInOrder(locked.validFrom, input.validTo ?? null)
const noCircle = ({ locked }: Known) => (locked.circle ? refuse(UNIT_CIRCLE, {}, 'parentId') : null)

async function record(em: Em, { input, actor }: Known) {
  const unit = await em.findOneOrFail(UnitEntity, input.id)
  em.assign(unit, {
    parentId: input.parentId ?? unit.parentId,
    name: input.name ? foldWidth(input.name) : unit.name,
    aliases: input.aliases ? input.aliases.map(foldWidth) : unit.aliases,
    divisionCode: input.divisionCode ? normaliseCode(input.divisionCode) : unit.divisionCode,
    validTo: input.validTo ?? unit.validTo,
    ...reportedBy(actor),
  })
  const answer = await readBack<UnitRow>(em, UNIT_TABLE, unit.id)
  return { answer, unitId: unit.id, subjects: [unit.id], events: [unitEvent(unit)] }
}

/** Renamed, moved below another unit, or dissolved: the unit keeps its id, rows keep the unit of their time. */
export const changeReportingUnit = action({
  name: 'changeReportingUnit',
  ask: asksNobody,
  lock,
  rules: [versionIsKnown, codeSound, inOrder, noCircle],
  record,
})
