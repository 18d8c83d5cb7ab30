import { type ActionInput, action, asksNobody, type Facts, isRefused } from '../../../../platform/action/action.js'
import { versionKept } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { findEnterprise } from '../../enterprise/find-enterprise.js'
import { noteCollision } from '../../finding/note-collision.js'
import { given } from '../../given.js'
import { lockOwn } from '../../lock-own.js'
import { ProjectEntity } from '../project.entity.js'
import { PROJECT_TABLE, type ProjectRow } from '../project.reads.js'
import { projectChanged } from '../project-changed.js'
import { projectCodeOf, projectFiguresKept } from '../project-rules.js'

interface Input extends ActionInput {
  readonly id: string
  readonly expectedVersion: number
  readonly code?: string | null
  readonly name?: string | null
  readonly marketingName?: string | null
  readonly address?: string | null
  readonly developerId?: string | null
  readonly filedOn?: string | null
  readonly totalInvestment?: bigint | null
  readonly plannedCompletion?: string | null
}

type Known = Facts<Input, null, ProjectRow>

async function lock(em: Em, input: Input) {
  const project = await lockOwn<ProjectRow>(em, PROJECT_TABLE, input.id, 'id')
  if (isRefused(project)) return project
  const developer = await findEnterprise(em, input.developerId, 'developerId')
  return isRefused(developer) ? developer : project
}

async function record(em: Em, { input, actor }: Known) {
  const changes = {
    code: projectCodeOf(input.code),
    name: input.name?.trim(),
    marketingName: input.marketingName,
    address: input.address,
    developerId: input.developerId,
    filedOn: input.filedOn,
    totalInvestmentFen: input.totalInvestment,
    plannedCompletion: input.plannedCompletion,
  }
  em.assign(await em.findOneOrFail(ProjectEntity, { id: input.id }), { ...given(changes), ...reportedBy(actor) })
  return projectChanged(await readBack<ProjectRow>(em, PROJECT_TABLE, input.id))
}

/** Unit and kind are not among what can be corrected: the schema refuses them (T14). */
export const correctProject = action({
  name: 'correctProject',
  ask: asksNobody,
  lock,
  rules: [({ input, locked }: Known) => versionKept(input.expectedVersion, locked.version), ({ input, today }: Known) => projectFiguresKept(input, today)],
  record,
  noteRefusal: (em, input, actor, refusal) => noteCollision(em, { PROJECT_CODE: projectCodeOf(input.code) ?? null }, actor.unit, actor, refusal),
})
