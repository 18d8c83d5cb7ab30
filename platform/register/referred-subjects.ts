import { companyNameForm } from '../../kernel/identifiers/company-name.js'
import type { Em } from '../database/orm.js'
import type { NamedSubject } from '../linking/named-subjects.js'
import type { MeantSubject, SubjectWording } from './slice.js'

const keyOf = ({ project, scope, building, enterprise }: SubjectWording): string => JSON.stringify([project, scope, building, enterprise])

export interface AskedSubject extends SubjectWording {
  readonly n: number
  /** The enterprise's name in its comparison form. */
  readonly company: string | null
}

/** Looks up equal words once; `find` gives, for each wording's number, all that answer to it. */
export async function meantBy(
  wordings: readonly SubjectWording[],
  find: (asked: readonly AskedSubject[]) => Promise<readonly (NamedSubject & { readonly n: number })[]>,
): Promise<readonly MeantSubject[]> {
  const distinct = [...new Map(wordings.map((wording) => [keyOf(wording), wording])).entries()]
  const found = await find(
    distinct.map(([, wording], n) => ({ n, ...wording, company: wording.enterprise === null ? null : companyNameForm(wording.enterprise) })),
  )
  const meant = new Map(distinct.map(([key], n) => [key, found.filter((one) => one.n === n)]))
  return wordings.map((wording) => {
    const matches = meant.get(keyOf(wording)) ?? []
    return { subject: matches.length === 1 ? (matches[0] ?? null) : null, matches: matches.length }
  })
}

/**
 * A project answers to its code, its names and its id; a scope or building, whose names only its owner knows, to its id. An enterprise with
 * projects in several units is one enterprise, in the first of them by id: whoever names it means the same row.
 */
const MEANT = `with w as (select * from jsonb_to_recordset(?::jsonb) as w(n int, project text, scope text, building text, enterprise text, company text)),
  named as (
    select w.n, p.id from w join ref_project_name p on p.code = w.project
    union select w.n, p.id from w join ref_project_name p on w.project = any (p.names)
    union select w.n, p.id from w join ref_project p on p.id::text = w.project
  )
  select named.n, p.id, 'PROJECT' as kind, p.id as "projectId", p.unit_id as "unitId" from named join w using (n) join ref_project p on p.id = named.id where w.scope is null and w.building is null
  union all select w.n, s.id, 'SCOPE', s.project_id, s.unit_id from w join ref_scope s on s.id::text = w.scope
  union all select w.n, w.building::uuid, 'BUILDING', s.project_id, s.unit_id from w join ref_scope s on w.building = any (s.building_ids::text[])
  union all select w.n, p.developer_id, 'ENTERPRISE', null::uuid, min(p.unit_id::text)::uuid from w join ref_project_name p on p.developer_uscc = w.enterprise or upper(p.developer_name) = w.company or p.developer_id::text = w.enterprise where w.project is null group by w.n, p.developer_id`

/** From the reference copies, under the caller's rights. */
export const meantReferredSubjects = (em: Em, wordings: readonly SubjectWording[]): Promise<readonly MeantSubject[]> =>
  meantBy(wordings, (asked) => em.execute(MEANT, [JSON.stringify(asked)]))
