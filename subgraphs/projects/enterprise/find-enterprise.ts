import { refuse } from '../../../kernel/refusal.js'
import { type Refused, refused } from '../../../platform/action/action.js'
import { NOT_FOUND } from '../../../platform/action/refusals.js'
import type { Em } from '../../../platform/database/orm.js'

/** An enterprise that an input names must be registered; naming none is no fault. */
export async function findEnterprise(em: Em, id: string | null | undefined, field: string): Promise<{ enterpriseId: string | null } | Refused> {
  if (!id) return { enterpriseId: null }
  const [found] = await em.execute<object[]>('select 1 from enterprise where id = ?', [id])
  return found ? { enterpriseId: id } : refused(refuse(NOT_FOUND, {}, field))
}
