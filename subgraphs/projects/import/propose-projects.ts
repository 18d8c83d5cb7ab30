import type { Actor } from '../../../kernel/actor.js'
import type { Em } from '../../../platform/database/orm.js'
import { businessDate } from '../../../platform/history/business-date.js'
import type { OutboxEvent } from '../../../platform/outbox/append.js'
import { asJson, REPORTED, reportedValues } from './batch-sql.js'
import type { PlannedPermit } from './plan-permits.js'

interface NewProject {
  readonly id: string
  readonly unitId: string
  readonly key: string
  readonly name: string
  readonly address: string | null
  readonly developerId: string | null
}

const SHAPE = 'as x(id uuid, "unitId" uuid, key text, name text, address text, "developerId" uuid)'

/** Without a code: a presale register has none. */
const INSERT = `insert into project (id, unit_id, subject_id, ${REPORTED}, name, kind, address, developer_id, register_key)
  select x.id, x."unitId", x.id, ?, ?, ?, ?, x.name, 'COMMODITY_HOUSING', x.address, x."developerId", x.key from jsonb_to_recordset(?::jsonb) ${SHAPE}
  on conflict (unit_id, register_key) do nothing returning id`

const FIND = `select p.id, p.unit_id as "unitId", p.register_key as key from jsonb_to_recordset(?::jsonb) ${SHAPE}
  join project p on p.unit_id = x."unitId" and p.register_key = x.key`

/** Nothing is proposed where a person has confirmed another project, or has decided on this one already. */
const PROPOSE = `insert into link (id, unit_id, subject_id, ${REPORTED}, record_type, record_id, subject_kind, project_id, state, since, why)
  select gen_random_uuid(), x."unitId", x."projectId", ?, ?, ?, ?, 'PRESALE_PERMIT', x."permitId", 'PROJECT', x."projectId", 'PROPOSED',
    x.since, '登记册：单位、项目名称、开发企业相同'
  from jsonb_to_recordset(?::jsonb) as x("unitId" uuid, "permitId" uuid, "projectId" uuid, since date)
  where not exists (select 1 from link l where l.record_id = x."permitId" and (l.state = 'CONFIRMED' or l.subject_id = x."projectId"))`

const keyOf = ({ unitId, key }: { readonly unitId: string; readonly key: string }): string => `${unitId}\n${key}`

const named = (permits: readonly PlannedPermit[]) =>
  permits.flatMap(({ id, unitId, projectKey, value }) => (projectKey === null ? [] : [{ permitId: id, unitId, key: projectKey, value }]))

/** With several developers a project has none of its own: which one it is, nobody has said. */
function projectsNamed(permits: readonly PlannedPermit[], enterpriseOf: (form: string) => string): readonly NewProject[] {
  const each = named(permits).map(({ unitId, key, value: { projectName: name, address, developers } }): NewProject => {
    const [only, ...others] = developers
    return { id: crypto.randomUUID(), unitId, key, name, address, developerId: only && others.length === 0 ? enterpriseOf(only.form) : null }
  })
  return [...new Map(each.toReversed().map((project) => [keyOf(project), project])).values()]
}

const created = ({ id, unitId, developerId }: NewProject): OutboxEvent => ({
  topic: 'project',
  key: id,
  version: 1,
  reference: true,
  unitId,
  body: { unit_id: unitId, developer_id: developerId },
})

/** One project for each unit, name and developers, and a proposal for each permit: a person confirms it. Answers what others must know. */
export async function proposeProjects(
  em: Em,
  permits: readonly PlannedPermit[],
  enterpriseOf: (form: string) => string,
  actor: Actor,
): Promise<readonly OutboxEvent[]> {
  const projects = projectsNamed(permits, enterpriseOf)
  if (projects.length === 0) return []
  const reported = reportedValues(actor)
  const inserted = new Set((await em.execute<{ id: string }[]>(INSERT, [...reported, asJson(projects)])).map(({ id }) => id))
  const found = new Map(
    (await em.execute<{ id: string; unitId: string; key: string }[]>(FIND, [asJson(projects)])).map((project) => [keyOf(project), project.id]),
  )
  const today = await businessDate(em)
  const links = named(permits).map(({ value, ...permit }) => ({ ...permit, projectId: found.get(keyOf(permit)), since: value.presaleOn ?? today }))
  await em.execute(PROPOSE, [...reported, asJson(links)])
  return projects.filter(({ id }) => inserted.has(id)).map(created)
}
