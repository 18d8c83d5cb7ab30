import type { Actor } from '../../../kernel/actor.js'
import { reportedBy } from '../../../platform/database/fact-entity.js'
import type { Em } from '../../../platform/database/orm.js'
import type { BulkImport } from '../../../platform/importing/apply-bulk.js'
import type { OutboxEvent } from '../../../platform/outbox/append.js'
import { UnitEntity } from '../unit/unit.entity.js'
import { unitEvent } from '../unit/unit-event.js'
import { planUnit } from './plan-unit.js'
import type { ReportingUnitRow } from './reporting-units.spec.js'
import { type KnownUnit, readUnits } from './unit-tree.js'

/** A unit is written before those below it: whether one may register there is asked of what is there. */
async function keep(em: Em, { id, ...fields }: KnownUnit, isNew: boolean, actor: Actor): Promise<OutboxEvent> {
  const changed = { ...fields, aliases: [...fields.aliases], ...reportedBy(actor, 'IMPORT') }
  if (isNew) {
    const unit = em.create(UnitEntity, { id, unitId: id, version: 1, ...changed })
    await em.persist(unit).flush()
    return unitEvent(unit)
  }
  const unit = await em.findOneOrFail(UnitEntity, id)
  em.assign(unit, changed)
  await em.flush()
  return unitEvent(unit)
}

/** Counties, zones and cities, the office's own or another city's below it; every subgraph keeps a copy. */
export const recordUnits: BulkImport<ReportingUnitRow> = {
  coordinate: 'Import.reportingUnits',
  apply: async (em, rows, { actor }) => {
    await em.execute(`select pg_advisory_xact_lock(hashtextextended('reporting_unit tree', 0))`)
    const tree = await readUnits(em)
    const plans = rows.map(({ value }) => {
      const plan = planUnit(value, tree, actor)
      if ('unit' in plan) tree.add(plan.unit)
      return plan
    })
    const events: OutboxEvent[] = []
    for (const plan of plans) if ('unit' in plan) events.push(await keep(em, plan.unit, plan.outcome === 'created', actor))
    const answer = plans.map((plan) => (plan.outcome === 'refused' ? plan : { outcome: plan.outcome }))
    return { answer, unitId: actor.unit, events }
  },
}
