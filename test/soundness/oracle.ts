import type pg from 'pg'

/** Ids that an answer about one scope may hold, field by field; null: the scope is not the caller's to see. */
export type Expected = Readonly<Record<string, readonly string[] | null>> | null

/** Who asks, in the oracle's own words: a unit with all below it, or a bank's branch. */
export type Viewer = { readonly unit: string } | { readonly institution: string }

export interface Oracle {
  readonly scopes: ReadonlyMap<string, Expected>
  /** All scopes that the viewer sees, for lists. */
  readonly visible: ReadonlySet<string>
}

const VIEWER = `
  below as (select id from coordination.reporting_unit where id = $1::uuid union select u.id from below join coordination.reporting_unit u on u.parent_id = below.id),
  pushed as (select scope_id as id from coordination.project_push where institution_id = $2::uuid and state <> 'REVOKED'),
  subject as (
    select id from pushed union select s.project_id from projects.financed_scope s join pushed using (id)
    union select p.developer_id from projects.financed_scope s join pushed using (id) join projects.project p on p.id = s.project_id
    union select b.building_id from projects.scope_building b join pushed on pushed.id = b.scope_id where b.to_day is null
  ),
  scope as (
    select s.id, s.project_id, p.developer_id, array(select b.building_id from projects.scope_building b where b.scope_id = s.id and b.to_day is null) as buildings
    from projects.financed_scope s join projects.project p on p.id = s.project_id
    where s.unit_id in (select id from below) or s.id in (select id from pushed)
  )`

/** Rows recorded up to `$3` only: the past as it was then, under today's rights. */
const facts = (table: string, where: string, visible: string): string =>
  `(select coalesce(array_agg(f.id order by f.id), '{}') from ${table} f where f.recorded_at <= $3 and (${where}) and (f.unit_id in (select id from below) or ${visible}))`

const aboutScope = `f.project_id = s.project_id and f.subject_id = any (array[s.id, s.project_id] || s.buildings)`
const grantedSubject = 'f.subject_id in (select id from subject)'
const linked = (schema: string, type: string, subjects: string): string =>
  `f.id in (select l.record_id from ${schema}.link l where l.record_type = '${type}' and l.state = 'CONFIRMED' and l.subject_id = any (${subjects} || s.buildings))`

const basis = `exists (select 1 from coordination.legal_basis b where b.scope_id = s.id and b.revoked_at is null and (b.institution_id is null or b.institution_id = $2::uuid)
  and b.valid_from <= current_date and (b.valid_to is null or b.valid_to >= current_date))`

const FIELDS: Readonly<Record<string, string>> = {
  progress: facts('projects.progress', aboutScope, grantedSubject),
  violations: facts('projects.violation', 'f.project_id = s.project_id or f.enterprise_id = s.developer_id', grantedSubject),
  certificates: facts('land.certificate', linked('land', 'CERTIFICATE', 'array[s.id, s.project_id]'), 'true'),
  mortgages: facts('land.mortgage', linked('land', 'MORTGAGE', 'array[s.id, s.project_id]'), 'true'),
  pushes: facts('coordination.project_push', 'f.scope_id = s.id', 'f.institution_id = $2::uuid'),
  engagements: facts('financing.engagement', 'f.scope_id = s.id', 'f.institution_id = $2::uuid'),
  taxes: `case when $2::uuid is null or ${basis} then ${facts('tax.tax_period', linked('tax', 'TAX_PERIOD', 'array[s.id, s.project_id, s.developer_id]'), 'true')} end`,
}

/** What each scope's answer must hold, by plain SQL as the administrator, whom no policy binds; none of the hub's own rights tables is read. */
export async function oracleOf(admin: pg.Client, viewer: Viewer, at: string): Promise<Oracle> {
  const fields = Object.entries(FIELDS).map(([name, sql]) => `${sql} as "${name}"`)
  const unit = 'unit' in viewer ? viewer.unit : null
  const institution = 'institution' in viewer ? viewer.institution : null
  const { rows } = await admin.query<{ id: string } & Record<string, string[] | null>>(
    `with recursive ${VIEWER} select s.id, ${fields.join(', ')} from scope s join projects.financed_scope f on f.id = s.id where f.recorded_at <= $3`,
    [unit, institution, at],
  )
  const known = new Map(rows.map(({ id, ...expected }) => [id, expected as Expected]))
  return { scopes: known, visible: new Set(known.keys()) }
}
