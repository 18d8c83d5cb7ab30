import { feedsPart } from '../../platform/feeds/part.js'
import { findingsPart } from '../../platform/findings/part.js'
import type { SubgraphPart } from '../../platform/graph/parts.js'
import { objectionsPart } from '../../platform/objections/part.js'
import { Credit } from './credit/credit.graph.js'
import { Disbursement } from './credit/disbursement.graph.js'
import { BankEngagement } from './engagement/engagement.graph.js'
import { ReportedFigure } from './figure/figure.graph.js'
import { FINANCING_CHECKS } from './findings/all.js'
import { Project } from './stubs.graph.js'

/** What this slice knows of its own quality: findings, objections, and how fresh each table is. */
export const financingQuality: readonly SubgraphPart[] = [
  findingsPart({
    name: 'Financing',
    schema: 'financing',
    project: Project,
    checks: FINANCING_CHECKS,
  }),
  objectionsPart('Financing', 'financing'),
  feedsPart({
    name: 'Financing',
    schema: 'financing',
    tables: [
      { type: BankEngagement, table: 'engagement', ofBanks: true },
      { type: Credit, table: 'credit', ofBanks: true },
      { type: Disbursement, table: 'disbursement', ofBanks: true },
      { type: ReportedFigure, table: 'reported_figure' },
    ],
  }),
]
