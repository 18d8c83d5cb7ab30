import { changesMigration } from '../../platform/changes/changes-migration.js'
import { withParts } from '../../platform/graph/parts.js'
import type { SubgraphDefinition } from '../../platform/graph/subgraph.js'
import { importJobs } from '../../platform/importing/jobs/part.js'
import { matchingIn, projectNamesIn } from '../../platform/linking/match/matching-migrations.js'
import { TOO_MANY_SUBJECTS } from '../../platform/linking/named-subjects.js'
import { eventsPart } from '../../platform/notices/part.js'
import { landAttachable, landAttachments } from './attachments.js'
import { CERTIFICATE_REASON_MISSING, CERTIFICATE_STATUS_UNCHANGED } from './certificate/actions/change-certificate-status.js'
import { CERTIFICATE_GENERATION_NEEDED, CERTIFICATE_NUMBER_MISSING, CERTIFICATE_OF_ANOTHER_AGENCY } from './certificate/actions/issue-certificate.js'
import { CertificateEntity } from './certificate/certificate.entity.js'
import { Certificate, CertificateResolver, ProjectCertificates, ScopeCertificates } from './certificate/certificate.graph.js'
import { certificateById } from './certificate/certificate.reads.js'
import { CertificateGapResolver } from './certificate-gaps/certificate-gaps.graph.js'
import { clocksPart } from './clocks/part.js'
import { LAND_DATE_AFTER_TODAY, LAND_DATES_REVERSED } from './date-refusals.js'
import { landLinks } from './links.graph.js'
import { M20261123LandGround } from './migrations/m20261123-ground.js'
import { M20261124LandLists } from './migrations/m20261124-lists.js'
import { M20261124LandNewest } from './migrations/m20261124-newest.js'
import { M20261124LandSearch } from './migrations/m20261124-search.js'
import { M20261125LandDeveloperNames } from './migrations/m20261125-developer-names.js'
import { ProjectMissingCertificates, ScopeMissingCertificates } from './missing-certificates/missing-certificates.graph.js'
import { MORTGAGE_AMOUNT_INVALID, MORTGAGE_NUMBER_MISSING, MORTGAGE_RANK_INVALID } from './mortgage/actions/register-mortgage.js'
import { MORTGAGE_RELEASED } from './mortgage/actions/release-mortgage.js'
import { MortgageEntity } from './mortgage/mortgage.entity.js'
import { Mortgage, MortgageResolver, ProjectMortgages, ScopeMortgages } from './mortgage/mortgage.graph.js'
import { mortgageById } from './mortgage/mortgage.reads.js'
import { MortgageListResolver } from './mortgage/mortgage-list.graph.js'
import { PARCEL_AREA_INVALID, REAL_ESTATE_UNIT_CODE_INVALID } from './parcel/actions/register-parcel.js'
import { ParcelEntity } from './parcel/parcel.entity.js'
import { Parcel, ProjectParcels, ScopeParcels } from './parcel/parcel.graph.js'
import { parcelById } from './parcel/parcel.reads.js'
import { ParcelListResolver } from './parcel/parcel-list.graph.js'
import { landQuality } from './quality.js'
import { LAND_RECORD_IMPORTS } from './record-imports/all.js'
import { landRegisters } from './registers/part.js'
import { CertificateHitsResolver, SearchResult } from './search/certificate-hits.graph.js'
import { FinancedScope, Project } from './stubs.graph.js'

const onlyId = async ({ id }: Readonly<Record<string, unknown>>): Promise<object> => ({ id: String(id) })

const slice: SubgraphDefinition = {
  name: 'land',
  imports: LAND_RECORD_IMPORTS,
  resolvers: [
    ScopeParcels,
    ProjectParcels,
    ScopeCertificates,
    ProjectCertificates,
    CertificateResolver,
    ScopeMissingCertificates,
    ProjectMissingCertificates,
    ScopeMortgages,
    ProjectMortgages,
    MortgageResolver,
    CertificateGapResolver,
    CertificateHitsResolver,
    ParcelListResolver,
    MortgageListResolver,
    ...landLinks.resolvers,
  ],
  types: [Project, FinancedScope, SearchResult, Parcel, Certificate, Mortgage, ...landLinks.types],
  references: {
    Project: onlyId,
    FinancedScope: onlyId,
    SearchResult: onlyId,
    Parcel: ({ id }, context) => context.one(parcelById, String(id)),
    Certificate: ({ id }, context) => context.one(certificateById, String(id)),
    Mortgage: ({ id }, context) => context.one(mortgageById, String(id)),
    ...landLinks.references,
  },
  entities: [ParcelEntity, CertificateEntity, MortgageEntity, ...landLinks.entities],
  background: landLinks.background,
  migrations: [
    M20261123LandGround,
    M20261124LandSearch,
    M20261124LandLists,
    M20261124LandNewest,
    projectNamesIn('land'),
    matchingIn('land', { PARCEL: 'parcel', CERTIFICATE: 'certificate', MORTGAGE: 'mortgage' }),
    changesMigration('land'),
    M20261125LandDeveloperNames,
  ],
  refusals: [
    ...[REAL_ESTATE_UNIT_CODE_INVALID, PARCEL_AREA_INVALID, LAND_DATE_AFTER_TODAY, LAND_DATES_REVERSED],
    ...[CERTIFICATE_OF_ANOTHER_AGENCY, CERTIFICATE_GENERATION_NEEDED, CERTIFICATE_NUMBER_MISSING, CERTIFICATE_STATUS_UNCHANGED, CERTIFICATE_REASON_MISSING],
    ...[MORTGAGE_AMOUNT_INVALID, MORTGAGE_RANK_INVALID, MORTGAGE_NUMBER_MISSING, MORTGAGE_RELEASED, TOO_MANY_SUBJECTS, ...landLinks.refusals],
  ],
}

/** 规自, 行政审批, 住建 for construction permits: parcels, the four certificates, mortgages. */
export const land: SubgraphDefinition = withParts(
  slice,
  eventsPart('land'),
  ...landQuality,
  landRegisters,
  landAttachments,
  clocksPart,
  importJobs('Land', { schema: 'land', writers: landAttachable.writers, kinds: () => land.imports ?? [] }),
)
