import { recordLinks } from '../../platform/linking/record-links.graph.js'
import { Project } from './stubs.graph.js'

/** Which project, scope or building a record of this subgraph is about: said by its agency, never guessed from a number. */
export const landLinks = recordLinks({
  name: 'Land',
  recordTables: {
    PARCEL: { table: 'parcel', description: '宗地\nParcel' },
    CERTIFICATE: { table: 'certificate', description: '证照\nCertificate' },
    MORTGAGE: { table: 'mortgage', description: '抵押\nMortgage' },
  },
  project: Project,
})
