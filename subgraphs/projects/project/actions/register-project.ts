import { type ActionInput, action, asksNobody, type Facts } from '../../../../platform/action/action.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { findEnterprise } from '../../enterprise/find-enterprise.js'
import { noteCollision } from '../../finding/note-collision.js'
import { ProjectEntity } from '../project.entity.js'
import { PROJECT_TABLE, type ProjectRow } from '../project.reads.js'
import { projectChanged } from '../project-changed.js'
import { projectCodeOf, projectFiguresKept } from '../project-rules.js'

interface Input extends ActionInput {
  readonly id?: string | null
  /** The city's bureau may register for a county; row-level security refuses a unit that is not below the caller's. */
  readonly unitId?: string | null
  readonly code?: string | null
  readonly name: string
  readonly marketingName?: string | null
  readonly kind: string
  readonly address?: string | null
  readonly developerId?: string | null
  readonly filedOn?: string | null
  readonly totalInvestment?: bigint | null
  readonly plannedCompletion?: string | null
}

type Known = Facts<Input, null, { readonly enterpriseId: string | null }>

async function record(em: Em, { input, locked, actor }: Known) {
  const id = input.id ?? crypto.randomUUID()
  const project = em.create(ProjectEntity, {
    id,
    unitId: input.unitId ?? actor.unit ?? '',
    subjectId: id,
    code: projectCodeOf(input.code) ?? null,
    name: input.name.trim(),
    marketingName: input.marketingName ?? null,
    kind: input.kind,
    address: input.address ?? null,
    developerId: locked.enterpriseId,
    filedOn: input.filedOn ?? null,
    totalInvestmentFen: input.totalInvestment ?? null,
    plannedCompletion: input.plannedCompletion ?? null,
    version: 1,
    ...reportedBy(actor),
  })
  return projectChanged(await readBack<ProjectRow>(em.persist(project), PROJECT_TABLE, id))
}

/** A project as filed; its code may come later, or never for one that a register brought. */
export const registerProject = action({
  name: 'registerProject',
  ask: asksNobody,
  lock: (em: Em, input: Input) => findEnterprise(em, input.developerId, 'developerId'),
  rules: [({ input, today }: Known) => projectFiguresKept(input, today)],
  record,
  noteRefusal: (em, input, actor, refusal) =>
    noteCollision(em, { PROJECT_CODE: projectCodeOf(input.code) ?? null }, input.unitId ?? actor.unit, actor, refusal),
})
