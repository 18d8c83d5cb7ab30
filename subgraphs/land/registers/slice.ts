import { referredSubjects } from '../../../platform/linking/named-subjects.js'
import { meantReferredSubjects } from '../../../platform/register/referred-subjects.js'
import type { Slice } from '../../../platform/register/slice.js'
import { Certificate } from '../certificate/certificate.graph.js'
import { CERTIFICATE_TABLE } from '../certificate/certificate.reads.js'
import { Mortgage } from '../mortgage/mortgage.graph.js'
import { MORTGAGE_TABLE } from '../mortgage/mortgage.reads.js'
import { FinancedScope, Institution, Project, ReportingUnit } from '../stubs.graph.js'

/** What this slice's registers point at. */
export const landSlice: Slice = {
  schema: 'land',
  project: { class: Project },
  scope: { class: FinancedScope },
  unit: { class: ReportingUnit },
  institution: { class: Institution },
  parents: {
    Certificate: { table: 'certificate', class: Certificate, shape: CERTIFICATE_TABLE, zh: '证照', numberColumn: 'number', numberZh: '证号' },
    Mortgage: { table: 'mortgage', class: Mortgage, shape: MORTGAGE_TABLE, zh: '抵押', numberColumn: 'number', numberZh: '登记证明号' },
  },
  findSubjects: referredSubjects,
  meantSubjects: meantReferredSubjects,
}
