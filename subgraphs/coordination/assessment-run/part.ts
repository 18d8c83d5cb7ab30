import type { SubgraphPart } from '../../../platform/graph/parts.js'
import { AssessmentRunEntity } from './assessment-run.entity.js'
import { AssessmentCount, AssessmentRun, AssessmentRunResolver } from './assessment-run.graph.js'
import { runById } from './assessment-run.reads.js'
import { assessmentRunMigration } from './m20261125-assessment-run.js'
import { RUN_REFUSALS } from './run-refusals.js'
import { startAssessing } from './start-assessing.js'

/** 吕梁 二(三): the five conditions of a whole city at once. */
export const assessmentRunPart: SubgraphPart = {
  resolvers: [AssessmentRunResolver],
  types: [AssessmentCount, AssessmentRun],
  references: { AssessmentRun: ({ id }, context) => context.one(runById, String(id)) },
  entities: [AssessmentRunEntity],
  migrations: [assessmentRunMigration],
  background: [(runtime, onError) => startAssessing(runtime, onError)],
  refusals: RUN_REFUSALS,
}
