import type { SubgraphDefinition } from '../../platform/graph/subgraph.js'
import { BuildingEntity } from './building/building.entity.js'
import { Building, BuildingResolver, ProjectBuildingsResolver } from './building/building.graph.js'
import { buildingById } from './building/building.reads.js'
import { EnterpriseEntity } from './enterprise/enterprise.entity.js'
import { Enterprise, EnterpriseResolver } from './enterprise/enterprise.graph.js'
import { enterpriseById, enterpriseByUscc } from './enterprise/enterprise.reads.js'
import { USCC_WRONG } from './enterprise/name-and-code.js'
import { DataQualityFinding, FindingResolver } from './finding/finding.graph.js'
import { projectLinks } from './link/project-links.js'
import { M20261123ProjectsGround } from './migrations/m20261123-ground.js'
import { PROGRESS_OF_A_FUTURE_MONTH, PROGRESS_OUT_OF_RANGE } from './progress/actions/report-progress.js'
import { ProgressEntity } from './progress/progress.entity.js'
import { Progress, ProgressResolver, ScopeProgressResolver } from './progress/progress.graph.js'
import { progressById } from './progress/progress.reads.js'
import { ProjectEntity } from './project/project.entity.js'
import { Project, ProjectResolver } from './project/project.graph.js'
import { projectByCode, projectById } from './project/project.reads.js'
import { COMMON_REFUSALS } from './refusals.js'
import { FinancedScopeEntity, ScopeBuildingEntity } from './scope/scope.entity.js'
import { FinancedScope, ProjectScopesResolver, ScopeResolver } from './scope/scope.graph.js'
import { scopeById } from './scope/scope.reads.js'
import { SCOPE_REFUSALS } from './scope/scope-buildings.js'
import { STOP_REFUSALS } from './stop-episode/refusals.js'
import { StopEpisodeEntity } from './stop-episode/stop-episode.entity.js'
import { ScopeStopEpisodeResolver, StopEpisode, StopEpisodeResolver } from './stop-episode/stop-episode.graph.js'
import { stopEpisodeById } from './stop-episode/stop-episode.reads.js'
import { VIOLATION_REFUSALS } from './violation/refusals.js'
import { ViolationEntity } from './violation/violation.entity.js'
import { ProjectViolationResolver, ScopeViolationResolver, Violation, ViolationResolver } from './violation/violation.graph.js'
import { violationById } from './violation/violation.reads.js'

/** 住建: projects, scopes, progress, permits, escrow; enterprises and violations of 市监. */
export const projects: SubgraphDefinition = {
  name: 'projects',
  resolvers: [
    ProjectResolver, //
    ProgressResolver,
    ScopeProgressResolver,
    EnterpriseResolver,
    FindingResolver,
    BuildingResolver,
    ProjectBuildingsResolver,
    ScopeResolver,
    ProjectScopesResolver,
    StopEpisodeResolver,
    ScopeStopEpisodeResolver,
    ViolationResolver,
    ProjectViolationResolver,
    ScopeViolationResolver,
    projectLinks.resolver,
  ],
  types: [
    Project, //
    Progress,
    Enterprise,
    DataQualityFinding,
    Building,
    FinancedScope,
    StopEpisode,
    Violation,
    projectLinks.type,
  ],
  references: {
    ...projectLinks.references,
    Building: ({ id }, context) => context.one(buildingById, String(id)),
    Enterprise: ({ id, uscc }, context) => (typeof id === 'string' ? context.one(enterpriseById, id) : context.one(enterpriseByUscc, String(uscc))),
    FinancedScope: ({ id }, context) => context.one(scopeById, String(id)),
    Progress: ({ id }, context) => context.one(progressById, String(id)),
    StopEpisode: ({ id }, context) => context.one(stopEpisodeById, String(id)),
    Violation: ({ id }, context) => context.one(violationById, String(id)),
    Project: ({ id, code }, context) => (typeof id === 'string' ? context.one(projectById, id) : context.one(projectByCode, String(code))),
  },
  entities: [
    ProjectEntity, //
    ProgressEntity,
    EnterpriseEntity,
    BuildingEntity,
    FinancedScopeEntity,
    ScopeBuildingEntity,
    StopEpisodeEntity,
    ViolationEntity,
    projectLinks.entity,
  ],
  migrations: [M20261123ProjectsGround],
  refusals: [
    PROGRESS_OUT_OF_RANGE, //
    PROGRESS_OF_A_FUTURE_MONTH,
    USCC_WRONG,
    ...COMMON_REFUSALS,
    ...SCOPE_REFUSALS,
    ...STOP_REFUSALS,
    ...VIOLATION_REFUSALS,
    ...projectLinks.refusals,
  ],
}
