import { feedsPart } from '../../platform/feeds/part.js'
import { findingsPart } from '../../platform/findings/part.js'
import type { SubgraphPart } from '../../platform/graph/parts.js'
import { objectionsPart } from '../../platform/objections/part.js'
import { TAX_CHECKS } from './findings/all.js'
import { Project } from './stubs.graph.js'
import { TaxPeriod } from './tax-period/tax-period.graph.js'

/** What this slice knows of its own quality: findings, objections, and how fresh each table is. */
export const taxQuality: readonly SubgraphPart[] = [
  findingsPart({
    name: 'Tax',
    schema: 'tax',
    project: Project,
    checks: TAX_CHECKS,
  }),
  objectionsPart('Tax', 'tax'),
  feedsPart({
    name: 'Tax',
    schema: 'tax',
    tables: [{ type: TaxPeriod, table: 'tax_period' }],
  }),
]
