import { findingsPart } from '../../platform/findings/part.js'
import type { SubgraphPart } from '../../platform/graph/parts.js'
import { objectionsPart } from '../../platform/objections/part.js'
import { Project } from './project/project.graph.js'
import { projectById } from './project/project.reads.js'

/** What this slice knows of its own quality: findings, objections, and how fresh each table is. */
export const projectQuality: readonly SubgraphPart[] = [
  findingsPart({
    name: 'Project',
    schema: 'projects',
    project: Project,
    loadProject: (id, context) => context.one(projectById, id),
    checks: [],
  }),
  objectionsPart('Project', 'projects'),
]
