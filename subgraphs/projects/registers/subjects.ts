import type { Em } from '../../../platform/database/orm.js'
import type { NamedSubject } from '../../../platform/linking/named-subjects.js'
import { meantBy } from '../../../platform/register/referred-subjects.js'
import type { MeantSubject, SubjectWording } from '../../../platform/register/slice.js'

const ASKED = `with asked as (select unnest(string_to_array(?, ','))::uuid as id)`

/** Projects, scopes, buildings and enterprises are this slice's own: looked up in its tables, under the caller's rights. */
export const findOwnSubjects = (em: Em, ids: readonly string[]): Promise<readonly NamedSubject[]> =>
  em.execute<NamedSubject[]>(
    `${ASKED} select found.id, found.kind, found.project_id as "projectId", found.unit_id as "unitId" from (
      select p.id, 'PROJECT' as kind, p.id as project_id, p.unit_id from asked join project p using (id)
      union all select s.id, 'SCOPE', s.project_id, s.unit_id from asked join financed_scope s using (id)
      union all select b.id, 'BUILDING', b.project_id, b.unit_id from asked join building b using (id)
      union all select e.id, 'ENTERPRISE', null::uuid, e.unit_id from asked join enterprise e using (id)
    ) found order by found.id`,
    [ids.join(',')],
  )

/** A project answers to its code, its names and its id; a scope or building to its name within the project. */
const MEANT = `with w as (select * from jsonb_to_recordset(?::jsonb) as w(n int, project text, scope text, building text, enterprise text, company text)),
  named as (
    select w.n, p.id, p.unit_id from w join project p on p.code = w.project
    union select w.n, p.id, p.unit_id from w join project p on p.name = w.project
    union select w.n, p.id, p.unit_id from w join project p on p.marketing_name = w.project
    union select w.n, p.id, p.unit_id from w join project p on p.id::text = w.project
  )
  select named.n, named.id, 'PROJECT' as kind, named.id as "projectId", named.unit_id as "unitId" from named join w using (n) where w.scope is null and w.building is null
  union all select named.n, s.id, 'SCOPE', s.project_id, s.unit_id from named join w using (n) join financed_scope s on s.project_id = named.id and s.name = w.scope where w.building is null
  union all select named.n, b.id, 'BUILDING', b.project_id, b.unit_id from named join w using (n) join building b on b.project_id = named.id and b.number = w.building
  union all select w.n, e.id, 'ENTERPRISE', null, e.unit_id from w join enterprise e on e.uscc = w.enterprise or e.name_key = w.company or e.id::text = w.enterprise where w.project is null`

export const meantOwnSubjects = (em: Em, wordings: readonly SubjectWording[]): Promise<readonly MeantSubject[]> =>
  meantBy(wordings, (asked) => em.execute(MEANT, [JSON.stringify(asked)]))
