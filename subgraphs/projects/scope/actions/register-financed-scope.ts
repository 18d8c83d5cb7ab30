import { refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { notAfter, textGiven } from '../../refusals.js'
import { FinancedScopeEntity, ScopeBuildingEntity } from '../scope.entity.js'
import { SCOPE_TABLE, type ScopeRow } from '../scope.reads.js'
import { scopeBuildingsKept } from '../scope-buildings.js'
import { scopeChanged } from '../scope-changed.js'

interface Input extends ActionInput {
  readonly id?: string | null
  readonly projectId: string
  readonly name: string
  readonly kind: string
  readonly buildingIds?: readonly string[] | null
  readonly from?: string | null
}

interface Locked {
  readonly project: { readonly id: string; readonly unitId: string }
  readonly ofProject: readonly string[]
}

type Known = Facts<Input, null, Locked>

/** The whole project is all its buildings unless some are named. */
const wantedOf = ({ buildingIds, kind }: Input, ofProject: readonly string[]): readonly string[] =>
  buildingIds ? [...new Set(buildingIds)] : kind === 'WHOLE' ? ofProject : []

async function lock(em: Em, { projectId }: Input) {
  const [project] = await em.execute<Locked['project'][]>('select id, unit_id as "unitId" from project where id = ? for update', [projectId])
  if (!project) return refused(refuse(NOT_FOUND, {}, 'projectId'))
  const buildings = await em.execute<{ id: string }[]>('select id from building where project_id = ? order by id', [projectId])
  return { project, ofProject: buildings.map(({ id }) => id) }
}

async function record(em: Em, { input, locked, actor, today }: Known) {
  const { project, ofProject } = locked
  const id = input.id ?? crypto.randomUUID()
  const wanted = wantedOf(input, ofProject)
  const common = { unitId: project.unitId, subjectId: id, version: 1, ...reportedBy(actor) }
  await em.persist(em.create(FinancedScopeEntity, { id, projectId: project.id, name: input.name.trim(), kind: input.kind, ...common })).flush()
  for (const buildingId of wanted) {
    em.create(
      ScopeBuildingEntity,
      { id: crypto.randomUUID(), scopeId: id, buildingId, fromDay: input.from ?? today, toDay: null, ...common },
      { persist: true },
    )
  }
  return scopeChanged(await readBack<ScopeRow>(em, SCOPE_TABLE, id), wanted)
}

/** FinancedScope (期、地块、楼栋): what is nominated, pushed and lent to; a project may have several. */
export const registerFinancedScope = action({
  name: 'registerFinancedScope',
  ask: asksNobody,
  lock,
  rules: [
    ({ input }: Known) => textGiven(input.name, 'name'),
    ({ input, today }: Known) => notAfter(input.from, today, 'from'),
    ({ input, locked }: Known) => scopeBuildingsKept(input.kind, wantedOf(input, locked.ofProject), locked.ofProject),
  ],
  record,
})
