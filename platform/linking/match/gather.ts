import type { Em } from '../../database/orm.js'
import type { RecordTables, Says } from '../find-record.js'
import type { RecordTexts } from './texts.js'

/** A record as it stands, with what it says of its project. */
export interface Gathered extends RecordTexts {
  readonly id: string
  readonly type: string
  readonly unitId: string
  readonly agency: string
  readonly since: string
  readonly linked: boolean
}

const SAID: readonly (keyof Says)[] = ['name', 'address', 'developer', 'developerUscc', 'number']

/** The rows of one kind that are still there and need a project. */
export async function gather(em: Em, tables: RecordTables, type: string, ids: readonly string[]): Promise<readonly Gathered[]> {
  const known = tables[type]
  if (!known) return []
  const { table, says = {}, where = 'true' } = known
  const texts = SAID.map((said) => `(${says[said] ?? 'null'})::text as "${said}"`).join(', ')
  const rows = await em.execute<Omit<Gathered, 'type'>[]>(
    `select id, unit_id as "unitId", agency, recorded_at::text as since, ${texts},
       exists (select 1 from link l where l.record_id = ${table}.id and l.state = 'CONFIRMED') as linked
     from ${table} where id = any (string_to_array(?, ',')::uuid[]) and (${where})`,
    [ids.join(',')],
  )
  return rows.map((row) => ({ ...row, type }))
}
