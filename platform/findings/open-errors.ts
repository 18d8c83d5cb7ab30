import type { Em } from '../database/orm.js'
import type { SubgraphName } from '../database/roles.js'

export type ErrorsOf = { readonly projectId: string } | { readonly unitId: string }

/** How many errors are open: one blocks sign-off (domain §11.1), whoever asks. */
export async function openErrors(em: Em, schema: SubgraphName, of: ErrorsOf): Promise<number> {
  const [project, unit] = 'projectId' in of ? [of.projectId, null] : [null, of.unitId]
  const [counted] = await em.execute<{ count: number }[]>(`select ${schema}.open_errors(?, ?) as count`, [project, unit])
  return counted?.count ?? 0
}
