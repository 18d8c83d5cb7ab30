import { feedsPart } from '../../platform/feeds/part.js'
import { findingsPart } from '../../platform/findings/part.js'
import type { SubgraphPart } from '../../platform/graph/parts.js'
import { objectionsPart } from '../../platform/objections/part.js'
import { Building } from './building/building.graph.js'
import { Enterprise } from './enterprise/enterprise.graph.js'
import { EscrowAccount } from './escrow/escrow-types.graph.js'
import { PROJECT_CHECKS } from './findings/all.js'
import { PresalePermit } from './presale-permit/presale-permit-types.graph.js'
import { Progress } from './progress/progress.graph.js'
import { Project } from './project/project.graph.js'
import { projectById } from './project/project.reads.js'
import { FinancedScope } from './scope/scope.graph.js'
import { StopEpisode } from './stop-episode/stop-episode.graph.js'
import { Violation } from './violation/violation.graph.js'

/** What this slice knows of its own quality: findings, objections, and how fresh each table is. */
export const projectQuality: readonly SubgraphPart[] = [
  findingsPart({
    name: 'Project',
    schema: 'projects',
    project: Project,
    loadProject: (id, context) => context.one(projectById, id),
    checks: PROJECT_CHECKS,
  }),
  objectionsPart('Project', 'projects'),
  feedsPart({
    name: 'Project',
    schema: 'projects',
    tables: [
      { type: Project, table: 'project' },
      { type: FinancedScope, table: 'financed_scope' },
      { type: Building, table: 'building' },
      { type: Enterprise, table: 'enterprise' },
      { type: Progress, table: 'progress' },
      { type: StopEpisode, table: 'stop_episode' },
      { type: Violation, table: 'violation' },
      { type: PresalePermit, table: 'presale_permit' },
      { type: EscrowAccount, table: 'escrow_account' },
    ],
  }),
]
