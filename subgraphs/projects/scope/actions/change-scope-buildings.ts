import { type ActionInput, action, asksNobody, type Facts, isRefused } from '../../../../platform/action/action.js'
import { versionKept } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { lockOwn } from '../../lock-own.js'
import { notAfter } from '../../refusals.js'
import { ScopeBuildingEntity } from '../scope.entity.js'
import { SCOPE_TABLE, type ScopeRow } from '../scope.reads.js'
import { changeFollows, scopeBuildingsKept } from '../scope-buildings.js'
import { scopeChanged } from '../scope-changed.js'

interface Input extends ActionInput {
  readonly scopeId: string
  readonly buildingIds: readonly string[]
  readonly from?: string | null
  readonly expectedVersion: number
}

interface Stay {
  readonly id: string
  readonly buildingId: string
  readonly fromDay: string
}

interface Locked {
  readonly scope: ScopeRow & { readonly kind: string }
  readonly stays: readonly Stay[]
  readonly ofProject: readonly string[]
}

type Known = Facts<Input, null, Locked>

async function lock(em: Em, { scopeId }: Input) {
  const scope = await lockOwn<Locked['scope']>(em, SCOPE_TABLE, scopeId, 'scopeId')
  if (isRefused(scope)) return scope
  const stays = await em.execute<Stay[]>(
    `select id, building_id as "buildingId", from_day::text as "fromDay" from scope_building where scope_id = ? and to_day is null order by id for update`,
    [scopeId],
  )
  const buildings = await em.execute<{ id: string }[]>('select id from building where project_id = ? order by id', [scope.projectId])
  return { scope, stays, ofProject: buildings.map(({ id }) => id) }
}

const leaving = ({ input, locked }: Known): readonly Stay[] => locked.stays.filter(({ buildingId }) => !input.buildingIds.includes(buildingId))

async function record(em: Em, facts: Known) {
  const { input, locked, actor, today } = facts
  const { scope, stays } = locked
  const day = input.from ?? today
  const reported = reportedBy(actor)
  const wanted = [...new Set(input.buildingIds)]
  for (const { id } of leaving(facts)) em.assign(await em.findOneOrFail(ScopeBuildingEntity, { id }), { toDay: day, ...reported })
  for (const buildingId of wanted.filter((id) => !stays.some((stay) => stay.buildingId === id))) {
    const stay = { id: crypto.randomUUID(), scopeId: scope.id, buildingId, fromDay: day, toDay: null, version: 1 }
    em.create(ScopeBuildingEntity, { ...stay, unitId: scope.unitId, subjectId: scope.id, ...reported }, { persist: true })
  }
  // The scope itself has a new version though none of its own columns changed: what was pushed is another thing now.
  await em.execute('update financed_scope set version = version + 1, reporter = ?, reporter_post = ?, source = ? where id = ?', [
    reported.reporter,
    reported.reporterPost,
    reported.source,
    scope.id,
  ])
  return scopeChanged(await readBack<ScopeRow>(em, SCOPE_TABLE, scope.id), wanted)
}

/** Buildings join and leave on a day; who was in before stays on record. */
export const changeScopeBuildings = action({
  name: 'changeScopeBuildings',
  ask: asksNobody,
  lock,
  rules: [
    ({ input, locked }: Known) => versionKept(input.expectedVersion, locked.scope.version),
    ({ input, today }: Known) => notAfter(input.from, today, 'from'),
    ({ input, locked }: Known) => scopeBuildingsKept(locked.scope.kind, input.buildingIds, locked.ofProject),
    (facts: Known) =>
      changeFollows(
        facts.input.from ?? facts.today,
        leaving(facts).map(({ fromDay }) => fromDay),
      ),
  ],
  record,
})
