import { recordLinks } from '../../platform/linking/record-links.graph.js'
import { linkTables } from '../../platform/register/link-tables.js'
import { LAND_REGISTERS } from './registers/all.js'
import { Project, ReportingUnit } from './stubs.graph.js'

/** Which project, scope or building a record of this subgraph is about: said by its agency, never guessed from a number. */
export const landLinks = recordLinks({
  name: 'Land',
  recordTables: {
    PARCEL: { table: 'parcel', description: '宗地\nParcel', says: { address: 'location', number: 'real_estate_unit_code' } },
    CERTIFICATE: { table: 'certificate', description: '证照\nCertificate', says: { developer: 'holder', number: 'number' } },
    MORTGAGE: { table: 'mortgage', description: '抵押\nMortgage', says: { number: 'number' } },
    ...linkTables(LAND_REGISTERS),
  },
  project: Project,
  unit: ReportingUnit,
})
