import { recordLinks } from '../../platform/linking/record-links.graph.js'
import { linkTables } from '../../platform/register/link-tables.js'
import { TAX_REGISTERS } from './registers/all.js'
import { Project, ReportingUnit } from './stubs.graph.js'

/** Whose taxes, for which project or scope: said by the tax bureau, never guessed from a name. */
export const taxLinks = recordLinks({
  name: 'Tax',
  recordTables: {
    TAX_PERIOD: { table: 'tax_period', description: '税款所属期\nTax period', says: { developer: 'taxpayer_name', developerUscc: 'taxpayer_uscc' } },
    ...linkTables(TAX_REGISTERS),
  },
  project: Project,
  unit: ReportingUnit,
})
