import type { SubgraphDefinition } from '../../platform/graph/subgraph.js'
import { projectLinks } from './link/project-links.js'
import { M20261123ProjectsGround } from './migrations/m20261123-ground.js'
import { PROGRESS_OF_A_FUTURE_MONTH, PROGRESS_OUT_OF_RANGE } from './progress/actions/report-progress.js'
import { ProgressEntity } from './progress/progress.entity.js'
import { Progress, ProgressResolver } from './progress/progress.graph.js'
import { ProjectEntity } from './project/project.entity.js'
import { Project, ProjectResolver } from './project/project.graph.js'
import { projectByCode, projectById } from './project/project.reads.js'

/** 住建: projects, scopes, progress, permits, escrow; enterprises and violations of 市监. */
export const projects: SubgraphDefinition = {
  name: 'projects',
  resolvers: [
    ProjectResolver, //
    ProgressResolver,
    projectLinks.resolver,
  ],
  types: [
    Project, //
    Progress,
    projectLinks.type,
  ],
  references: {
    ...projectLinks.references,
    Project: ({ id, code }, context) => (typeof id === 'string' ? context.one(projectById, id) : context.one(projectByCode, String(code))),
  },
  entities: [
    ProjectEntity, //
    ProgressEntity,
    projectLinks.entity,
  ],
  migrations: [M20261123ProjectsGround],
  refusals: [
    PROGRESS_OUT_OF_RANGE, //
    PROGRESS_OF_A_FUTURE_MONTH,
    ...projectLinks.refusals,
  ],
}
