import type { Actor } from '../../../kernel/actor.js'
import type { Em } from '../../../platform/database/orm.js'
import { asJson, REPORTED, reportedValues } from './batch-sql.js'
import type { NamedDeveloper } from './developers.js'

/** A developer and the unit in whose register it was met. */
export interface MetDeveloper extends NamedDeveloper {
  readonly unitId: string
}

const INSERT = `insert into enterprise (id, unit_id, subject_id, ${REPORTED}, name, name_key)
  select e.id, e."unitId", e.id, ?, ?, ?, ?, e.name, e.form from jsonb_to_recordset(?::jsonb) as e(id uuid, "unitId" uuid, name text, form text)
  where not exists (select 1 from enterprise known where known.name_key = e.form) on conflict (name_key) do nothing`

const FIND = 'select e.name_key as form, e.id from jsonb_array_elements_text(?::jsonb) as f(form) join enterprise e on e.name_key = f.form'

/** One company is one enterprise however its name was typed; what is known is left as it is. */
export async function upsertEnterprises(em: Em, met: readonly MetDeveloper[], actor: Actor): Promise<(form: string) => string> {
  const distinct = [...new Map(met.map((developer) => [developer.form, developer])).values()]
  const rows = distinct.map(({ unitId, name, form }) => ({ id: crypto.randomUUID(), unitId, name, form }))
  await em.execute(INSERT, [...reportedValues(actor), asJson(rows)])
  const found = await em.execute<{ form: string; id: string }[]>(FIND, [JSON.stringify(distinct.map(({ form }) => form))])
  const ids = new Map(found.map(({ form, id }) => [form, id]))
  return (form) => {
    const id = ids.get(form)
    if (!id) throw new Error('an enterprise was inserted and is not found')
    return id
  }
}
