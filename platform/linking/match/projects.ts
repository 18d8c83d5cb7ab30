import type { Em } from '../../database/orm.js'
import { type ProjectTexts, projectSide, type Side } from './texts.js'

export interface KnownProject {
  readonly id: string
  readonly unitId: string
  readonly ofDeveloper: number
  readonly side: Side
}

interface Row extends Omit<ProjectTexts, 'ofDeveloper'> {
  readonly id: string
  readonly unitId: string
  readonly ofDeveloper: number
}

/** From the copy of projects' names; the numbers are those of records that a person has confirmed to be about the project. */
const SELECT = `select p.id, p.unit_id as "unitId", p.names, p.address, p.developer_name as developer, p.developer_uscc as "developerUscc", p.code,
    array(select (select m.number from match_record m where m.record_id = l.record_id) from link l
      where l.project_id = p.id and l.state = 'CONFIRMED' limit 200) as numbers,
    (select count(*)::int from ref_project_name o where o.developer_id = p.developer_id) as "ofDeveloper"
  from ref_project_name p where p.id = any (string_to_array(?, ',')::uuid[])`

export async function knownProjects(em: Em, ids: readonly string[]): Promise<readonly KnownProject[]> {
  if (ids.length === 0) return []
  const rows = await em.execute<Row[]>(SELECT, [ids.join(',')])
  return rows.map((row) => ({ id: row.id, unitId: row.unitId, ofDeveloper: row.ofDeveloper, side: projectSide(row) }))
}
