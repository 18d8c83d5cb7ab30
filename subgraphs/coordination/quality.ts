import { feedsPart } from '../../platform/feeds/part.js'
import { findingsPart } from '../../platform/findings/part.js'
import type { SubgraphPart } from '../../platform/graph/parts.js'
import { objectionsPart } from '../../platform/objections/part.js'
import { COORDINATION_CHECKS } from './findings/all.js'
import { LegalBasis } from './legal-basis/legal-basis.graph.js'
import { ProjectPush } from './push/push.graph.js'
import { Project } from './stubs.graph.js'

/** What this slice knows of its own quality: findings, objections, and how fresh each table is. */
export const coordinationQuality: readonly SubgraphPart[] = [
  findingsPart({
    name: 'Coordination',
    schema: 'coordination',
    project: Project,
    checks: COORDINATION_CHECKS,
  }),
  objectionsPart('Coordination', 'coordination'),
  feedsPart({
    name: 'Coordination',
    schema: 'coordination',
    tables: [
      { type: ProjectPush, table: 'project_push' },
      { type: LegalBasis, table: 'legal_basis' },
    ],
  }),
]
