import type { Actor, Agency } from '../../../../kernel/actor.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import type { LockedEngagement } from '../lock-engagement.js'
import { ProblemEntity } from './problem.entity.js'

export interface ProblemInput {
  readonly reasonCode: string
  readonly detail: string
  readonly actingAgency: Agency
}

interface Raised {
  readonly engagement: LockedEngagement
  readonly problems: readonly ProblemInput[]
  readonly raisedOn: string
  readonly actor: Actor
}

/** Under the engagement's lock, in the transaction of the decision that feeds them back. */
export function raiseProblems(em: Em, { engagement, problems, raisedOn, actor }: Raised): void {
  const { id: engagementId, unitId, scopeId, projectId, institutionId } = engagement
  const common = { unitId, subjectId: scopeId, engagementId, scopeId, projectId, institutionId, raisedOn, version: 1, ...reportedBy(actor) }
  for (const { reasonCode, detail, actingAgency } of problems)
    em.persist(em.create(ProblemEntity, { id: crypto.randomUUID(), ...common, reasonCode, detail, actingAgency }))
}
