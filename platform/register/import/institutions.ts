import { type Refusal, refuse } from '../../../kernel/refusal.js'
import type { Em } from '../../database/orm.js'
import type { ImportRow } from '../../importing/batch.js'
import type { Register } from '../register.js'
import { INSTITUTION_UNKNOWN } from './refusals.js'
import { type FileRow, headerOf } from './row-spec.js'

const FIND = `select n.name, i.id from jsonb_array_elements_text(?::jsonb) as n(name) join ref_institution i on i.cnaps_code = n.name or i.name = n.name`

/** The bank institutions that rows name by code or name, as ids in their columns. */
export async function withInstitutions(em: Em, register: Register, rows: readonly ImportRow<FileRow>[]): Promise<readonly (FileRow['values'] | Refusal)[]> {
  const columns = Object.entries(register.columns).filter(([, { type }]) => type === 'institution')
  if (columns.length === 0) return rows.map(({ value }) => value.values)
  const names = new Set(rows.flatMap(({ value }) => columns.flatMap(([name]) => (typeof value.values[name] === 'string' ? [value.values[name]] : []))))
  const found = await em.execute<{ name: string; id: string }[]>(FIND, [JSON.stringify([...names])])
  const idOf = new Map(found.map(({ name, id }) => [name, id]))
  return rows.map(({ value }) => {
    const unknown = columns.find(([name]) => typeof value.values[name] === 'string' && !idOf.has(value.values[name]))
    if (unknown) return refuse(INSTITUTION_UNKNOWN, { name: String(value.values[unknown[0]]) }, headerOf(unknown[1]))
    return { ...value.values, ...Object.fromEntries(columns.map(([name]) => [name, idOf.get(String(value.values[name])) ?? null])) }
  })
}
