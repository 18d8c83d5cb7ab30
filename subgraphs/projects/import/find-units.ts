import { groupBy } from '../../../kernel/group-by.js'
import { type Refusal, refuse } from '../../../kernel/refusal.js'
import type { Em } from '../../../platform/database/orm.js'
import { IMPORT_UNIT_AMBIGUOUS, IMPORT_UNIT_UNKNOWN } from './refusals.js'

/** By name or alias, among those that the caller may see today: a register is imported by whom it belongs to. */
const UNITS = `select n.name, u.id from jsonb_array_elements_text(?::jsonb) as n(name) join ref_unit u on u.name = n.name or n.name = any (u.aliases)
  where u.id = any (string_to_array(nullif(current_setting('app.units'), ''), ',')::uuid[])`

/** For every name the one unit, or why there is none; nothing is guessed. */
export async function findUnits(em: Em, names: readonly string[]): Promise<(name: string) => { readonly unitId: string } | Refusal> {
  const found = await em.execute<{ name: string; id: string }[]>(UNITS, [JSON.stringify([...new Set(names)])])
  const byName = groupBy(found, ({ name }) => name)
  return (name) => {
    const [unit, ...others] = byName.get(name) ?? []
    if (!unit) return refuse(IMPORT_UNIT_UNKNOWN, { unit: name }, '行政区域')
    return others.length > 0 ? refuse(IMPORT_UNIT_AMBIGUOUS, { unit: name }, '行政区域') : { unitId: unit.id }
  }
}
