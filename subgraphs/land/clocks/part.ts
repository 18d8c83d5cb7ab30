import type { SubgraphPart } from '../../../platform/graph/parts.js'
import { CertificateCase, ProjectMortgageCases, ScopeMortgageCases } from './case.graph.js'
import { CertificateDeskResolver } from './certificate-desk.graph.js'
import { ScopeCertificatesComplete } from './complete.graph.js'
import { CertificateConflict, ScopeCertificateConflicts } from './conflicts.graph.js'
import { MissingCertificateApplications } from './missing-application.graph.js'

/** 二(四): the legal clocks of what is applied for, and what they say of each certificate that is missing. */
export const clocksPart: SubgraphPart = {
  resolvers: [
    ScopeMortgageCases,
    ProjectMortgageCases,
    CertificateDeskResolver,
    MissingCertificateApplications,
    ScopeCertificatesComplete,
    ScopeCertificateConflicts,
  ],
  types: [CertificateCase, CertificateConflict],
}
