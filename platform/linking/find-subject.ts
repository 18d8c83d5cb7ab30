import type { Em } from '../database/orm.js'

/** Whom a record may be about. An enterprise's link is about no single project. */
export interface LinkSubject {
  readonly id: string
  readonly kind: 'PROJECT' | 'SCOPE' | 'BUILDING' | 'ENTERPRISE'
  readonly projectId: string | null
}

export type FindLinkSubject = (em: Em, id: string) => Promise<LinkSubject | null>

/** From the reference copies, under the caller's rights: what he may not see is not there. */
export const findReferredSubject: FindLinkSubject = async (em, id) => {
  const [found] = await em.execute<LinkSubject[]>(
    `select id, 'PROJECT' as kind, id as "projectId" from ref_project where id = ?
     union all select id, 'SCOPE', project_id from ref_scope where id = ?
     union all select ?::uuid, 'BUILDING', project_id from ref_scope where ?::uuid = any (building_ids)
     union all select developer_id, 'ENTERPRISE', null::uuid from ref_project where developer_id = ? limit 1`,
    [id, id, id, id, id],
  )
  return found ?? null
}
