import { keyed } from '../../../platform/graph/context.js'
import type { Covering, Scope } from '../../../policy/lvliang-2024-12/2-4-support/certificates-complete.js'
import { FOUR_CERTIFICATES } from '../../../policy/lvliang-2024-12/2-4-support/four-certificates.js'
import { DAY, issuerSetting } from '../in-force.js'

export interface CoverageRow extends Scope {
  readonly day: string
  readonly certificates: readonly Covering[]
  /** Kind of certificate → the agency that this county's setting names, or null. */
  readonly issuers: Readonly<Record<string, string | null>>
}

const issuers = FOUR_CERTIFICATES.map((kind) => `'${kind}', ${issuerSetting('p.unit_id', `'${kind}'`)}`).join(', ')

/** Facts of the rule, for each scope; of a project without scopes, for the project itself. */
const coverage = `s.id as "scopeId", p.id as "projectId", coalesce(s.building_ids, '{}') as "buildingIds", ${DAY} as day, json_build_object(${issuers}) as issuers,
  (select coalesce(json_agg(json_build_object('kind', c.kind, 'status', c.status, 'expiresOn', c.expires_on, 'subjectId', l.subject_id)), '[]')
   from link l join certificate c on c.id = l.record_id
   where l.record_type = 'CERTIFICATE' and l.state = 'CONFIRMED' and l.subject_id = any (array[p.id, s.id] || s.building_ids)) as certificates`

export const coverageOfScope = keyed<CoverageRow>(
  'certificate.coverage.of.scope',
  `select s.id as key, ${coverage} from ref_scope s join ref_project p on p.id = s.project_id where s.id = any($1::uuid[])`,
)

export const coverageOfProject = keyed<CoverageRow>(
  'certificate.coverage.of.project',
  `select p.id as key, ${coverage} from ref_project p left join ref_scope s on s.project_id = p.id where p.id = any($1::uuid[]) order by s.id`,
)
