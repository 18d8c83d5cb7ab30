import type { FindLinkSubject, LinkSubject } from '../../../platform/linking/find-subject.js'
import { findSubject } from '../project/find-subject.js'

/** Projects, scopes, buildings and enterprises are this subgraph's own: looked up in its tables, not in the copies. */
export const findLinkSubject: FindLinkSubject = async (em, id) => {
  const subject = await findSubject(em, id)
  if (subject) return { id: subject.id, kind: subject.kind, projectId: subject.projectId }
  const [enterprise] = await em.execute<LinkSubject[]>(`select id, 'ENTERPRISE' as kind, null::uuid as "projectId" from enterprise where id = ?`, [id])
  return enterprise ?? null
}
