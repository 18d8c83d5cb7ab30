import type { Agency } from '../../../kernel/actor.js'
import { ATTACHABLE } from './attachable.js'
import { A, B, BASES, CITY, INSTITUTIONS, PUSHES, SCOPES, type Scope, type Viewer, X } from './world.js'

/** A stored row, as the administrator reads it. */
export type Row = Readonly<Record<string, unknown>>
export type Rows = ReadonlyMap<string, readonly Row[]>

/** Who sees a table's rows, said again and otherwise than in the policies: from the world, not from what was copied. */
export type Sight =
  | 'everybody'
  | 'as its record'
  | 'units'
  | 'subject'
  | 'linked'
  | 'tax'
  | 'own bank'
  | 'own bank of subject'
  | 'lender of scope'
  | 'both units'
  | 'office or party'
  | `with ${string}`

const AGENCY_SIGHT = new Set(['AGENCY', 'OFFICE', 'ANALYST', 'AUDITOR'])
const BELOW: Readonly<Record<string, readonly string[]>> = { [CITY]: [CITY, A, B], [A]: [A], [B]: [B], [X]: [X] }

export const unitsOf = ({ actor }: Viewer): readonly string[] => (actor?.unit && AGENCY_SIGHT.has(actor.kind) ? (BELOW[actor.unit] ?? []) : [])

/** The branches whose pushes an institution sees, itself first. */
function behind(institution: string): readonly string[] {
  const found = [institution]
  for (const above of found) {
    if (!INSTITUTIONS.find(({ id }) => id === above)?.seesBranches) continue
    found.push(...INSTITUTIONS.filter(({ parent }) => parent === above).map(({ id }) => id))
  }
  return found
}

const institutionOf = ({ actor, current }: Viewer): string | null => (current ? (actor?.institution ?? null) : null)

export function pushedScopes(viewer: Viewer): readonly Scope[] {
  const institution = institutionOf(viewer)
  if (!institution) return []
  const mine = behind(institution)
  return PUSHES.filter((push) => !push.revoked && mine.includes(push.institution)).map(({ scope }) => scope)
}

const about = ({ id, project, building, developer }: Scope): readonly string[] => [id, project, building, developer]

export function subjectsOf(viewer: Viewer): ReadonlySet<unknown> {
  const { actor } = viewer
  const owned = SCOPES.filter(({ developer }) => actor?.kind === 'DEVELOPER' && developer === actor.enterprise)
  return new Set([...pushedScopes(viewer), ...owned].flatMap(about))
}

const links = (schema: string, rows: Rows, record: Row): readonly Row[] =>
  (rows.get(`${schema}.link`) ?? []).filter(({ record_id, state }) => record_id === record.id && state === 'CONFIRMED')

function taxes(viewer: Viewer, subjects: readonly unknown[]): boolean {
  const institution = institutionOf(viewer)
  if (viewer.actor?.kind === 'DEVELOPER') return subjects.some((subject) => subjectsOf(viewer).has(subject))
  if (viewer.actor?.kind !== 'BANK' || !institution) return false
  const shown = pushedScopes(viewer).filter((scope) =>
    BASES.some((basis) => basis.scope === scope && (basis.institution === null || behind(institution).includes(basis.institution))),
  )
  return subjects.some((subject) => shown.some((scope) => about(scope).some((known) => known === subject)))
}

/** Whether the viewer should see this row of `table`. */
export function sees(viewer: Viewer, table: string, sight: Sight, row: Row, rows: Rows, sights: Readonly<Record<string, Sight>>): boolean {
  const { actor } = viewer
  const [schema = ''] = table.split('.')
  if (!actor) return false
  if (sight.startsWith('with ')) {
    const [parent = '', column = ''] = sight.slice('with '.length).split(' by ')
    const above = (rows.get(`${schema}.${parent}`) ?? []).find(({ id }) => id === row[column])
    return above !== undefined && sees(viewer, `${schema}.${parent}`, sights[`${schema}.${parent}`] ?? 'units', above, rows, sights)
  }
  if (sight === 'as its record') {
    const record = `${schema}.${ATTACHABLE.get(schema)?.records[String(row.record_type)]?.table}`
    const above = (rows.get(record) ?? []).find(({ id }) => id === row.record_id)
    return above !== undefined && sees(viewer, record, sights[record] ?? 'units', above, rows, sights)
  }
  const inUnits = actor.kind === 'SERVICE' || unitsOf(viewer).includes(String(row.unit_id))
  switch (sight) {
    case 'everybody':
      return true
    case 'units':
      return inUnits
    case 'both units':
      return inUnits && (actor.kind === 'SERVICE' || unitsOf(viewer).includes(String(row.other_unit_id)))
    case 'office or party': {
      const institution = institutionOf(viewer)
      const department = row.responsible_agency ?? row.laggard_agency ?? null
      const own = unitsOf(viewer).includes(String(row.unit_id)) || unitsOf(viewer).includes(String(row.responsible_unit_id))
      const concerned = own && (['OFFICE', 'AUDITOR'].includes(actor.kind) || (department !== null && department === actor.agency))
      return actor.kind === 'SERVICE' || concerned || (institution !== null && behind(institution).includes(String(row.institution_id)))
    }
    case 'subject':
      return inUnits || subjectsOf(viewer).has(row.subject_id)
    case 'linked':
      return inUnits || links(schema, rows, row).some(({ subject_id }) => subjectsOf(viewer).has(subject_id))
    case 'tax':
      return (
        inUnits ||
        taxes(
          viewer,
          links(schema, rows, row).map(({ subject_id }) => subject_id),
        )
      )
    case 'lender of scope': {
      const engaged = (rows.get('financing.engagement') ?? []).filter(({ scope_id }) => scope_id === row.scope_id)
      const shown = institutionOf(viewer) !== null && engaged.some((engagement) => sees(viewer, 'financing.engagement', 'own bank', engagement, rows, sights))
      return shown || sees(viewer, table, 'own bank', row, rows, sights)
    }
    case 'own bank of subject': {
      const institution = institutionOf(viewer)
      return inUnits || (institution !== null && behind(institution).includes(String(row.institution_id)) && subjectsOf(viewer).has(row.subject_id))
    }
    default: {
      const institution = institutionOf(viewer)
      const mine =
        institution !== null && behind(institution).includes(String(row.institution_id)) && pushedScopes(viewer).some(({ id }) => id === row.scope_id)
      return inUnits || mine
    }
  }
}

/** Whether the viewer may leave such a row behind in a table that these agencies write. */
export function writes({ actor, current }: Viewer, writers: readonly Agency[], row: Row, units: readonly string[]): boolean {
  if (!actor || actor.agency === null || row.agency !== actor.agency || !writers.includes(actor.agency)) return false
  if (actor.agency === 'BANK') return current && row.institution_id === actor.institution
  return units.includes(String(row.unit_id))
}
