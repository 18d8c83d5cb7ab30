import { changesMigration } from '../../platform/changes/changes-migration.js'
import type { KeyedStatement } from '../../platform/graph/context.js'
import { withParts } from '../../platform/graph/parts.js'
import type { ReferenceResolver, SubgraphDefinition } from '../../platform/graph/subgraph.js'
import { importJobs } from '../../platform/importing/jobs/part.js'
import { projectNamesIn } from '../../platform/linking/match/matching-migrations.js'
import { eventsPart } from '../../platform/notices/part.js'
import { PRUDENT_CREDIT_UNJUSTIFIED } from '../../policy/lvliang-2024-12/2-2-bank-platform/class-3-prudent-credit.js'
import { financingAttachable, financingAttachments } from './attachments.js'
import { CreditEntity } from './credit/credit.entity.js'
import { Credit, CreditResolver, EngagementCreditsResolver } from './credit/credit.graph.js'
import { creditById } from './credit/credit.reads.js'
import { CREDIT_REFUSALS } from './credit/credit-refusals.js'
import { DisbursementEntity } from './credit/disbursement.entity.js'
import { Disbursement, DisbursementResolver } from './credit/disbursement.graph.js'
import { disbursementById } from './credit/disbursement.reads.js'
import { ProjectFiguresResolver, ScopeFiguresResolver } from './credit/figures.graph.js'
import { EngagementEntity } from './engagement/engagement.entity.js'
import { BankEngagement, BankEngagementResolver, ProjectEngagementsResolver, ScopeEngagementsResolver } from './engagement/engagement.graph.js'
import { engagementById } from './engagement/engagement.reads.js'
import { ENGAGEMENT_REFUSALS } from './engagement/engagement-refusals.js'
import { FIGURE_NEGATIVE, FIGURE_OF_A_FUTURE_MONTH } from './figure/actions/report-figure.js'
import { FigureEntity } from './figure/figure.entity.js'
import { ProjectReportedFiguresResolver, ReportedFigure, ReportedFigureResolver, ScopeReportedFiguresResolver } from './figure/figure.graph.js'
import { figureById } from './figure/figure.reads.js'
import { InstitutionEntity } from './institution/institution.entity.js'
import { Institution, InstitutionResolver } from './institution/institution.graph.js'
import { institutionById } from './institution/institution.reads.js'
import { INSTITUTION_REFUSALS } from './institution/institution-refusals.js'
import { lendingPart } from './lending/part.js'
import { M20261123FinancingGround } from './migrations/m20261123-ground.js'
import { financingQuality } from './quality.js'
import { FINANCING_RECORD_IMPORTS } from './record-imports/all.js'
import { financingRegisters } from './registers/part.js'
import { FinancedScope, Project, ProjectPush } from './stubs.graph.js'

const byId =
  (statement: KeyedStatement<object>): ReferenceResolver =>
  ({ id }, context) =>
    context.one(statement, String(id))

/** Another agency's entity, to which this one adds fields: whether there is anything to see, row-level security says. */
const stub: ReferenceResolver = ({ id }) => Promise.resolve({ id: String(id) })

const slice: SubgraphDefinition = {
  name: 'financing',
  imports: FINANCING_RECORD_IMPORTS,
  resolvers: [
    InstitutionResolver,
    BankEngagementResolver,
    ScopeEngagementsResolver,
    ProjectEngagementsResolver,
    CreditResolver,
    EngagementCreditsResolver,
    DisbursementResolver,
    ScopeFiguresResolver,
    ProjectFiguresResolver,
    ReportedFigureResolver,
    ScopeReportedFiguresResolver,
    ProjectReportedFiguresResolver,
  ],
  types: [Institution, BankEngagement, Credit, Disbursement, ReportedFigure, FinancedScope, Project, ProjectPush],
  references: {
    Institution: byId(institutionById),
    BankEngagement: byId(engagementById),
    Credit: byId(creditById),
    Disbursement: byId(disbursementById),
    ReportedFigure: byId(figureById),
    FinancedScope: stub,
    Project: stub,
  },
  entities: [InstitutionEntity, EngagementEntity, CreditEntity, DisbursementEntity, FigureEntity],
  migrations: [M20261123FinancingGround, projectNamesIn('financing'), changesMigration('financing')],
  refusals: [...INSTITUTION_REFUSALS, ...ENGAGEMENT_REFUSALS, PRUDENT_CREDIT_UNJUSTIFIED, ...CREDIT_REFUSALS, FIGURE_NEGATIVE, FIGURE_OF_A_FUTURE_MONTH],
}

/** 金融监管, 人行, 财政 and the banks: institutions, engagements, credits and their disbursements, reported figures. */
export const financing: SubgraphDefinition = withParts(
  slice,
  eventsPart('financing'),
  ...financingQuality,
  financingRegisters,
  financingAttachments,
  lendingPart,
  importJobs('Financing', { schema: 'financing', writers: financingAttachable.writers, kinds: () => financing.imports ?? [] }),
)
