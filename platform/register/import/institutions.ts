import type { Actor } from '../../../kernel/actor.js'
import { type Refusal, refuse } from '../../../kernel/refusal.js'
import type { Em } from '../../database/orm.js'
import type { ImportRow } from '../../importing/batch.js'
import type { Column } from '../column.js'
import type { Register } from '../register.js'
import { INSTITUTION_NOT_OWN, INSTITUTION_UNKNOWN } from './refusals.js'
import { type FileRow, headerOf } from './row-spec.js'

export type Given = FileRow['values'] | Refusal

/** A column may well be called `code`. */
export const isUnknown = (given: Given): given is Refusal => 'code' in given && 'parameters' in given

const FIND = `select n.name, i.id from jsonb_array_elements_text(?::jsonb) as n(name) join ref_institution i on i.cnaps_code = n.name or i.name = n.name`

async function idsByName(em: Em, names: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  if (names.size === 0) return new Map()
  const found = await em.execute<{ name: string; id: string }[]>(FIND, [JSON.stringify([...names])])
  return new Map(found.map(({ name, id }) => [name, id]))
}

/** The bank institutions that rows name by code or name, as ids in their columns. A bank speaks for itself, named or not. */
export async function withInstitutions(em: Em, register: Register, rows: readonly ImportRow<FileRow>[], actor: Actor): Promise<readonly Given[]> {
  const columns = Object.entries(register.columns).filter(([, { type }]) => type === 'institution')
  if (columns.length === 0) return rows.map(({ value }) => value.values)
  const named = ({ value }: ImportRow<FileRow>, name: string) => (typeof value.values[name] === 'string' ? value.values[name] : null)
  const idOf = await idsByName(em, new Set(rows.flatMap((row) => columns.flatMap(([name]) => named(row, name) ?? []))))
  const own = actor.kind === 'BANK' && register.writers.includes('BANK') ? actor.institution : null
  const read = (row: ImportRow<FileRow>, [name, column]: readonly [string, Column]): readonly [string, string | null] | Refusal => {
    const word = named(row, name)
    const id = word === null ? null : (idOf.get(word) ?? null)
    if (word !== null && id === null) return refuse(INSTITUTION_UNKNOWN, { name: word }, headerOf(column))
    if (own === null || name !== 'institution') return [name, id]
    return word !== null && id !== own ? refuse(INSTITUTION_NOT_OWN, { name: word }, headerOf(column)) : [name, own]
  }
  return rows.map((row) => {
    const found = columns.map((column) => read(row, column))
    const refusal = found.find((one): one is Refusal => 'code' in one)
    return refusal ?? { ...row.value.values, ...Object.fromEntries(found as (readonly [string, string | null])[]) }
  })
}
