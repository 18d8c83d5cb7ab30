import { recordLinks } from '../../platform/linking/record-links.graph.js'
import { Project } from './stubs.graph.js'

/** Whose taxes, for which project or scope: said by the tax bureau, never guessed from a name. */
export const taxLinks = recordLinks({
  name: 'Tax',
  recordTables: { TAX_PERIOD: { table: 'tax_period', description: '税款所属期\nTax period' } },
  project: Project,
})
