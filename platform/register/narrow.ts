import { grantedRecords, grantedSubjects, inUnits } from '../database/policy.js'
import type { ListSpec } from '../graph/list.js'
import { parentColumnOf, tableOf } from './names.js'
import type { Parent } from './parent.js'
import type { Register } from './register.js'

type Narrow = NonNullable<ListSpec['narrow']>

/** What a bank or developer may be shown. */
function grantedRows({ about, schema, confidential, writers, type }: Register, parents: Readonly<Record<string, Parent>>): string | undefined {
  // Nothing of it is ever granted.
  if (about.by === 'unit' || (confidential && !writers.includes('BANK'))) return 'false'
  switch (about.by) {
    case 'subject':
      return grantedSubjects(schema)
    case 'link':
      return grantedRecords(schema, tableOf({ type }).toUpperCase())
    case 'parent': {
      const parent = parents[about.register]
      return parent?.granted && `${parentColumnOf(about.register)} = any (array(select id from ${schema}.${parent.table} where ${parent.granted}))`
    }
  }
}

/**
 * The caller's rows said once more than the policies say them, and never more widely: under the same rights, from today's tables. A line
 * stands in the unit of the row that it belongs to.
 */
export function narrowOf(register: Register, parents: Readonly<Record<string, Parent>>): Narrow {
  const granted = grantedRows(register, parents)
  return {
    ...(granted ? { granted } : {}),
    ...(register.about.by === 'parent' ? { units: inUnits('unit_id') } : {}),
  }
}
