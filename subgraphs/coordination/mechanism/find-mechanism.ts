import type { Em } from '../../../platform/database/orm.js'
import type { MechanismLevel } from '../../../policy/lvliang-2024-12/1-mechanisms/seat.js'

interface UnitOfMechanism {
  readonly id: string
  readonly level: MechanismLevel
}

/** A city has the city's mechanism; districts, counties and zones each a county's. A province has none here. */
export async function findMechanismUnit(em: Em, id: string): Promise<UnitOfMechanism | null> {
  const [found] = await em.execute<{ id: string; kind: string }[]>('select id, kind from reporting_unit where id = ?', [id])
  if (!found || found.kind === 'PROVINCE') return null
  return { id: found.id, level: found.kind === 'CITY' ? 'CITY' : 'COUNTY' }
}

export async function hasMechanism(em: Em, unitId: string): Promise<boolean> {
  return (await em.execute('select 1 from mechanism where unit_id = ?', [unitId])).length > 0
}
