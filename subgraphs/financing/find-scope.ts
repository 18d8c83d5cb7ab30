import type { Em } from '../../platform/database/orm.js'

/** The reference copy of a scope, as far as the caller may see it. */
export interface KnownScope {
  readonly id: string
  readonly projectId: string
  readonly unitId: string
}

export async function findScope(em: Em, id: string): Promise<KnownScope | null> {
  const [found] = await em.execute<KnownScope[]>(`select id, project_id as "projectId", unit_id as "unitId" from ref_scope where id = ?`, [id])
  return found ?? null
}
