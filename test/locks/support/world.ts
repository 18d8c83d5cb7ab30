import type pg from 'pg'
import { SUBGRAPH_DEFINITIONS } from '../../../assembly/parts.js'
import { type Actor, PUBLIC_ACTOR, serviceActor } from '../../../kernel/actor.js'
import { unitTree, visibleUnits } from '../../../platform/access/visible.js'
import { contextOf, type DatabaseContext } from '../../../platform/database/context.js'
import { migrate } from '../../../platform/database/migrate.js'
import { loginRole, SUBGRAPHS } from '../../../platform/database/roles.js'
import { roleSecrets } from '../../../platform/database/secrets.js'
import { agencyOf, analystOf, auditorOf, bankOf, developerOf, idOf, officeOf } from '../../support/actors.js'
import { freshDatabase, type TestDatabase, testServer } from '../../support/database.js'
import { requestOf } from './actors.js'

const id = (name: string): string => idOf(`locks ${name}`)

/** Two counties below one city, and another city that has nothing to do with them. */
export const [CITY, A, B, X] = [id('city'), id('county A'), id('county B'), id('city X')]
const PARENTS = [
  { id: CITY, parentId: null },
  { id: A, parentId: CITY },
  { id: B, parentId: CITY },
  { id: X, parentId: null },
]

export const [D1, D2] = [id('developer 1'), id('developer 2')]
export interface Scope {
  readonly id: string
  readonly project: string
  readonly building: string
  readonly developer: string
  readonly unit: string
}
const scope = (name: string, project: string, developer: string, unit: string): Scope => ({
  id: id(`scope ${name}`),
  project: id(`project ${project}`),
  building: id(`building ${name}`),
  developer,
  unit,
})
export const SA1 = scope('A1', 'A', D1, A)
export const SA2 = scope('A2', 'A', D1, A)
export const SB1 = scope('B1', 'B', D2, B)
export const SCOPES = [SA1, SA2, SB1]

/** HEAD sees what its branch BANK1 sees; the head of BANK3 does not. */
export const [HEAD, BANK1, BANK2, HEAD3, BANK3, BANK0] = ['head', 'bank 1', 'bank 2', 'head 3', 'bank 3', 'bank 0'].map(id) as [
  string,
  string,
  string,
  string,
  string,
  string,
]
export const INSTITUTIONS = [
  { id: HEAD, parent: null, seesBranches: true },
  { id: BANK1, parent: HEAD, seesBranches: false },
  { id: BANK2, parent: null, seesBranches: false },
  { id: HEAD3, parent: null, seesBranches: false },
  { id: BANK3, parent: HEAD3, seesBranches: false },
  { id: BANK0, parent: null, seesBranches: false },
]
/** BANK2's was revoked; for SA2, pushed to BANK3, nobody recorded a basis to show taxes. */
export const PUSHES = [
  { id: id('push 1'), scope: SA1, institution: BANK1, revoked: false },
  { id: id('push 2'), scope: SA1, institution: BANK2, revoked: true },
  { id: id('push 3'), scope: SA2, institution: BANK3, revoked: false },
]
export const BASES = [
  { id: id('basis 1'), scope: SA1, institution: null },
  { id: id('basis 2'), scope: SA2, institution: BANK1 },
]

export interface Viewer {
  readonly name: string
  readonly actor: Actor | null
  readonly current: boolean
}
const viewer = (name: string, actor: Actor | null, current = true): Viewer => ({ name, actor, current })

export const VIEWERS: readonly Viewer[] = [
  viewer('housing of county A', agencyOf('HOUSING', A)),
  viewer('tax bureau of county A', agencyOf('TAXATION', A)),
  viewer('land bureau of county A', agencyOf('NATURAL_RESOURCES', A)),
  viewer('market regulation of county A', agencyOf('MARKET_REGULATION', A)),
  viewer('financial regulator of the city', agencyOf('NFRA', CITY)),
  viewer('housing of county B', agencyOf('HOUSING', B)),
  viewer('office of county A', officeOf(A)),
  viewer('office of the city', officeOf(CITY)),
  viewer('bank with a push', bankOf(BANK1)),
  viewer('its head office, which sees branches', bankOf(HEAD)),
  viewer('bank with a push but no basis', bankOf(BANK3)),
  viewer('its head office, which does not', bankOf(HEAD3)),
  viewer('bank without a push', bankOf(BANK0)),
  viewer('bank whose push was revoked', bankOf(BANK2)),
  viewer('bank whose grants are not current', bankOf(BANK1), false),
  viewer('developer of A', developerOf(D1)),
  viewer('developer of B', developerOf(D2)),
  viewer('analyst of the city', analystOf(CITY)),
  viewer('auditor of county A', auditorOf(A)),
  viewer('the hub itself', serviceActor('test')),
  viewer('the public', PUBLIC_ACTOR),
  viewer('nobody: no context', null),
]

const tree = unitTree(PARENTS)

/** The context that the subgraph would set for this viewer; null sets none. */
export const contextFor = ({ actor, current }: Viewer, asOf: string | null = null): DatabaseContext | null =>
  actor && contextOf(requestOf(actor, { asOf }), { units: visibleUnits(actor, tree), grantsCurrent: current })

type Fact = readonly [topic: string, key: string, body: Record<string, unknown>]

const facts = (): Fact[] => [
  ...PARENTS.map(({ id: key, parentId }): Fact => ['unit', key, { parent_id: parentId, name: key }]),
  ...INSTITUTIONS.map(({ id: key, parent, seesBranches }): Fact => ['institution', key, { parent_id: parent, name: key, sees_branches: seesBranches }]),
  ...SCOPES.flatMap(({ id: key, project, building, developer, unit }): Fact[] => [
    ['project', project, { unit_id: unit, developer_id: developer }],
    ['scope', key, { project_id: project, unit_id: unit, building_ids: [building] }],
  ]),
  ...PUSHES.map(
    ({ id: key, scope: { id: scope_id, unit }, institution, revoked }): Fact => [
      'push',
      key,
      { scope_id, institution_id: institution, unit_id: unit, granted_at: '2026-01-01T00:00:00Z', revoked_at: revoked ? '2026-02-01T00:00:00Z' : null },
    ],
  ),
  ...BASES.map(
    ({ id: key, scope: { id: scope_id, unit }, institution }): Fact => [
      'legal_basis',
      key,
      { scope_id, unit_id: unit, institution_id: institution, kind: 'CONSENT', valid_from: '2026-01-01' },
    ],
  ),
]

/** All five schemas in one database, with the reference data as every subgraph receives them and no fact yet. */
export async function openWorld(): Promise<TestDatabase> {
  const passwords = await roleSecrets(testServer().dataDir)
  return freshDatabase({
    name: 'locks',
    build: async (url) => {
      for (const { name, migrations } of SUBGRAPH_DEFINITIONS) await migrate({ part: name, migrations }, url, passwords[loginRole(name)] ?? '')
    },
  })
}

export async function tellEverybody(admin: pg.Client): Promise<void> {
  for (const schema of SUBGRAPHS)
    for (const [index, [topic, key, body]] of facts().entries())
      await admin.query(`select ${schema}.apply_reference('test', $1, $2, $3, 1, $4)`, [index + 1, topic, key, JSON.stringify(body)])
}

export const urlFor = async (database: TestDatabase, schema: (typeof SUBGRAPHS)[number]): Promise<string> =>
  database.as(loginRole(schema), (await roleSecrets(testServer().dataDir))[loginRole(schema)] ?? '')
