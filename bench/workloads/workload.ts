import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DEMO_IDENTITIES, type DemoIdentity } from '../../demo/identities.js'
import { PROJECT_ROOT } from '../../platform/root.js'

/** One question, who asks it, and about which ids each of them may. */
export interface Workload {
  readonly name: 'one' | 'bank'
  readonly documentId: string
  readonly text: string
  readonly variable: string
  readonly actors: readonly DemoIdentity[]
  /** `$1`: the actor's unit or institution. */
  readonly idsSql: string
}

/** Counties ask about their own projects, the city about those of all its counties. */
const PROJECTS_OF_UNIT = `with recursive below as (
    select id from coordination.ref_unit where id = $1 union select u.id from coordination.ref_unit u join below on u.parent_id = below.id
  ) select p.id from projects.project p where p.unit_id in (select id from below) order by md5(p.id::text) limit 400`

const SCOPES_OF_BANK = `select scope_id as id from coordination.project_push where institution_id = $1 and revoked_at is null order by md5(id::text) limit 400`

const agencyPlaces = ['lishi', 'linxian', 'city', 'wuyang']
const agencyActors = DEMO_IDENTITIES.filter(
  ({ name, kind }) => kind === 'OFFICE' || (kind === 'AGENCY' && agencyPlaces.some((place) => name === `housing-${place}` || name === `land-${place}`)),
)
const bankActors = DEMO_IDENTITIES.filter(({ kind, role }) => kind === 'BANK' && role === 'CLERK')

export const workloads = async (): Promise<readonly Workload[]> => [
  {
    name: 'one',
    documentId: 'projectView',
    text: await readFile(join(PROJECT_ROOT, 'bench/workloads/projectView.graphql'), 'utf8'),
    variable: 'id',
    actors: agencyActors,
    idsSql: PROJECTS_OF_UNIT,
  },
  {
    name: 'bank',
    documentId: 'bankProjectView',
    text: await readFile(join(PROJECT_ROOT, 'schema/documents/bank/bankProjectView.graphql'), 'utf8'),
    variable: 'scopeId',
    actors: bankActors,
    idsSql: SCOPES_OF_BANK,
  },
]
