import { changesMigration } from '../../platform/changes/changes-migration.js'
import { withParts } from '../../platform/graph/parts.js'
import type { SubgraphDefinition } from '../../platform/graph/subgraph.js'
import { importKind } from '../../platform/importing/import-kind.js'
import { importJobs } from '../../platform/importing/jobs/part.js'
import { matchingIn, projectNamesIn } from '../../platform/linking/match/matching-migrations.js'
import { eventsPart } from '../../platform/notices/part.js'
import { KEY_QUOTA_KEPT } from '../../policy/lvliang-2024-12/2-3-conditions/condition-4-key-quota.js'
import { CONDITION_4_REFUSALS } from '../../policy/lvliang-2024-12/2-3-conditions/condition-4-loan-first.js'
import { projectAttachable, projectAttachments } from './attachments.js'
import { BuildingEntity } from './building/building.entity.js'
import { Building, BuildingResolver, ProjectBuildingsResolver } from './building/building.graph.js'
import { buildingById } from './building/building.reads.js'
import { EnterpriseEntity } from './enterprise/enterprise.entity.js'
import { Enterprise, EnterpriseResolver } from './enterprise/enterprise.graph.js'
import { enterpriseById, enterpriseByUscc } from './enterprise/enterprise.reads.js'
import { USCC_WRONG } from './enterprise/name-and-code.js'
import { EscrowAccountEntity, EscrowMovementEntity } from './escrow/escrow.entity.js'
import { EscrowAccountResolver, EscrowDiversionResolver, EscrowMovementResolver } from './escrow/escrow.graph.js'
import { diversionById, escrowById, movementById } from './escrow/escrow.reads.js'
import { EscrowMutationResolver } from './escrow/escrow-mutations.graph.js'
import { ProjectEscrowResolver, ScopeEscrowResolver } from './escrow/escrow-of-project.graph.js'
import { EscrowAccount, EscrowDiversion, EscrowMovement } from './escrow/escrow-types.graph.js'
import { ESCROW_REFUSALS } from './escrow/refusals.js'
import { DataQualityFinding, FindingResolver } from './finding/finding.graph.js'
import { presaleBuildings } from './import/presale-buildings.spec.js'
import { presalePermits } from './import/presale-permits.spec.js'
import { recordBuildings } from './import/record-buildings.js'
import { recordPermits } from './import/record-permits.js'
import { projectLinks } from './link/project-links.js'
import { M20261123ProjectsGround } from './migrations/m20261123-ground.js'
import { M20261124EnterpriseFormerNames } from './migrations/m20261124-enterprise-former-names.js'
import { M20261124FormerNames } from './migrations/m20261124-former-names.js'
import { M20261124LinksOfApprovals } from './migrations/m20261124-links-of-approvals.js'
import { M20261124ProjectsSearch } from './migrations/m20261124-search.js'
import { M20261124TellNames } from './migrations/m20261124-tell-names.js'
import { M20261125TellDeveloperNames } from './migrations/m20261125-tell-developer-names.js'
import { PresalePermitBuildingResolver, PresalePermitResolver, ProjectPermitsResolver, ScopePermitsResolver } from './presale-permit/presale-permit.graph.js'
import { permitBuildingById, permitById } from './presale-permit/presale-permit.reads.js'
import { PresalePermit, PresalePermitBuilding } from './presale-permit/presale-permit-types.graph.js'
import { PERMIT_REFUSALS } from './presale-permit/refusals.js'
import { PROGRESS_INVESTMENT_NEGATIVE, PROGRESS_OF_A_FUTURE_MONTH, PROGRESS_OUT_OF_RANGE } from './progress/actions/report-progress.js'
import { ProgressEntity } from './progress/progress.entity.js'
import { Progress, ProgressResolver, ScopeProgressResolver } from './progress/progress.graph.js'
import { progressById } from './progress/progress.reads.js'
import { ProjectEntity } from './project/project.entity.js'
import { Project, ProjectResolver } from './project/project.graph.js'
import { projectByCode, projectById } from './project/project.reads.js'
import { projectQuality } from './quality.js'
import { PROJECT_RECORD_IMPORTS } from './record-imports/all.js'
import { COMMON_REFUSALS } from './refusals.js'
import { projectsRegisters } from './registers/part.js'
import { FinancedScopeEntity, ScopeBuildingEntity } from './scope/scope.entity.js'
import { FinancedScope, ProjectScopesResolver, ScopeResolver } from './scope/scope.graph.js'
import { scopeById } from './scope/scope.reads.js'
import { SCOPE_REFUSALS } from './scope/scope-buildings.js'
import { SearchResolver, SearchResult, searchReference } from './search/search.graph.js'
import { STOP_REFUSALS } from './stop-episode/refusals.js'
import { StopEpisodeEntity } from './stop-episode/stop-episode.entity.js'
import { ScopeStopEpisodeResolver, StopEpisode, StopEpisodeResolver } from './stop-episode/stop-episode.graph.js'
import { stopEpisodeById } from './stop-episode/stop-episode.reads.js'
import { VIOLATION_REFUSALS } from './violation/refusals.js'
import { ViolationEntity } from './violation/violation.entity.js'
import { ProjectViolationResolver, ScopeViolationResolver, Violation, ViolationResolver } from './violation/violation.graph.js'
import { violationById } from './violation/violation.reads.js'
import { watchListPart } from './watch-list/part.js'

const slice: SubgraphDefinition = {
  imports: [
    ...PROJECT_RECORD_IMPORTS,
    importKind({
      zh: '商品房预售许可',
      en: 'Presale permits',
      spec: presalePermits,
      bulk: recordPermits,
      companiesIn: ({ developers }) => developers.map(({ name }) => name),
    }),
    importKind({ zh: '预售楼栋', en: 'Presale buildings', spec: presaleBuildings, bulk: recordBuildings }),
  ],
  name: 'projects',
  resolvers: [
    SearchResolver,
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
    PresalePermitResolver,
    PresalePermitBuildingResolver,
    ProjectPermitsResolver,
    ScopePermitsResolver,
    EscrowAccountResolver,
    EscrowMovementResolver,
    EscrowDiversionResolver,
    EscrowMutationResolver,
    ProjectEscrowResolver,
    ScopeEscrowResolver,
    ...projectLinks.resolvers,
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
    PresalePermit,
    PresalePermitBuilding,
    EscrowAccount,
    EscrowMovement,
    EscrowDiversion,
    ...projectLinks.types,
    SearchResult,
  ],
  references: {
    SearchResult: searchReference,
    PresalePermit: ({ id }, context) => context.one(permitById, String(id)),
    PresalePermitBuilding: ({ id }, context) => context.one(permitBuildingById, String(id)),
    EscrowAccount: ({ id }, context) => context.one(escrowById, String(id)),
    EscrowMovement: ({ id }, context) => context.one(movementById, String(id)),
    EscrowDiversion: ({ id }, context) => context.one(diversionById, String(id)),
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
    EscrowAccountEntity,
    EscrowMovementEntity,
    ...projectLinks.entities,
  ],
  background: projectLinks.background,
  migrations: [
    M20261123ProjectsGround,
    M20261124ProjectsSearch,
    M20261124FormerNames,
    M20261124TellNames,
    M20261124LinksOfApprovals,
    projectNamesIn('projects'),
    matchingIn('projects', { PRESALE_PERMIT: 'presale_permit', VIOLATION: 'violation' }),
    changesMigration('projects'),
  ],
  refusals: [
    PROGRESS_OUT_OF_RANGE, //
    PROGRESS_OF_A_FUTURE_MONTH,
    PROGRESS_INVESTMENT_NEGATIVE,
    USCC_WRONG,
    ...COMMON_REFUSALS,
    ...SCOPE_REFUSALS,
    ...STOP_REFUSALS,
    ...VIOLATION_REFUSALS,
    ...PERMIT_REFUSALS,
    ...ESCROW_REFUSALS,
    KEY_QUOTA_KEPT,
    ...CONDITION_4_REFUSALS,
    ...projectLinks.refusals,
  ],
}

/** 住建: projects, scopes, progress, permits, escrow; enterprises and violations of 市监. */
export const projects: SubgraphDefinition = withParts(
  slice,
  eventsPart('projects'),
  ...projectQuality,
  projectsRegisters,
  // After the register of successions, which it reads.
  { migrations: [M20261124EnterpriseFormerNames, M20261125TellDeveloperNames] },
  projectAttachments,
  watchListPart,
  importJobs('Project', { schema: 'projects', writers: projectAttachable.writers, kinds: () => projects.imports ?? [] }),
)
