import { changesMigration } from '../../platform/changes/changes-migration.js'
import { withParts } from '../../platform/graph/parts.js'
import type { SubgraphDefinition } from '../../platform/graph/subgraph.js'
import { importJobs } from '../../platform/importing/jobs/part.js'
import { matchingIn, projectNamesIn } from '../../platform/linking/match/matching-migrations.js'
import { TOO_MANY_SUBJECTS } from '../../platform/linking/named-subjects.js'
import { eventsPart } from '../../platform/notices/part.js'
import { taxAttachable, taxAttachments } from './attachments.js'
import { taxLinks } from './links.graph.js'
import { M20261123TaxGround } from './migrations/m20261123-ground.js'
import { taxQuality } from './quality.js'
import { TAX_RECORD_IMPORTS } from './record-imports/all.js'
import { taxRegisters } from './registers/part.js'
import { Enterprise, FinancedScope, Project } from './stubs.graph.js'
import { TAX_REFUSALS } from './tax-period/refusals.js'
import { TaxPeriodEntity } from './tax-period/tax-period.entity.js'
import { TaxPeriod, TaxPeriodResolver } from './tax-period/tax-period.graph.js'
import { taxPeriodById } from './tax-period/tax-period.reads.js'
import { EnterpriseTaxes, ProjectTaxes, ScopeTaxes, TaxTopicResolver } from './tax-topic/tax-topic.graph.js'

const onlyId = async ({ id }: Readonly<Record<string, unknown>>): Promise<object> => ({ id: String(id) })

const slice: SubgraphDefinition = {
  name: 'tax',
  imports: TAX_RECORD_IMPORTS,
  resolvers: [TaxPeriodResolver, TaxTopicResolver, ScopeTaxes, ProjectTaxes, EnterpriseTaxes, ...taxLinks.resolvers],
  types: [Project, FinancedScope, Enterprise, TaxPeriod, ...taxLinks.types],
  references: {
    Project: onlyId,
    FinancedScope: onlyId,
    Enterprise: onlyId,
    TaxPeriod: ({ id }, context) => context.one(taxPeriodById, String(id)),
    ...taxLinks.references,
  },
  entities: [TaxPeriodEntity, ...taxLinks.entities],
  background: taxLinks.background,
  migrations: [M20261123TaxGround, projectNamesIn('tax'), matchingIn('tax', { TAX_PERIOD: 'tax_period' }), changesMigration('tax')],
  refusals: [...TAX_REFUSALS, TOO_MANY_SUBJECTS, ...taxLinks.refusals],
}

/** 税务: what was declared, paid and is owed, by taxpayer, kind and period. */
export const tax: SubgraphDefinition = withParts(
  slice,
  eventsPart('tax'),
  ...taxQuality,
  taxRegisters,
  taxAttachments,
  importJobs('Tax', { schema: 'tax', writers: taxAttachable.writers, kinds: () => tax.imports ?? [] }),
)
