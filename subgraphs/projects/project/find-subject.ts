import type { Em } from '../../../platform/database/orm.js'

/** What a fact is about: a project, one of its financed scopes, or one of its buildings. */
export interface Subject {
  readonly id: string
  readonly kind: 'PROJECT' | 'SCOPE' | 'BUILDING'
  readonly projectId: string
  readonly unitId: string
}

/** Under the caller's rights: what he may not see is not there. */
export async function findSubject(em: Em, id: string): Promise<Subject | null> {
  const [found] = await em.execute<Subject[]>(
    `select id, 'PROJECT' as kind, id as "projectId", unit_id as "unitId" from project where id = ?
     union all select id, 'SCOPE', project_id, unit_id from financed_scope where id = ?
     union all select id, 'BUILDING', project_id, unit_id from building where id = ?`,
    [id, id, id],
  )
  return found ?? null
}
