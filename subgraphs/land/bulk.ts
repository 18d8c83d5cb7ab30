import { bulkInsert, type NewFact } from '../../platform/action/bulk-insert.js'
import { insertLinks } from '../../platform/linking/bulk-links.js'

interface NewCertificate extends NewFact {
  readonly kind: string
  readonly generation: string | null
  readonly number: string
  readonly authority: string
  readonly holder: string
  readonly issuedOn: string
  readonly expiresOn: string | null
  readonly status: string
  readonly statusSince: string
}

export const insertCertificates = bulkInsert<NewCertificate>({
  coordinate: 'Import.certificates',
  table: 'certificate',
  columns: {
    kind: 'text',
    generation: 'text',
    number: 'text',
    authority: 'text',
    holder: 'text',
    issuedOn: 'date',
    expiresOn: 'date',
    status: 'text',
    statusSince: 'date',
  },
})

interface NewMortgage extends NewFact {
  readonly kind: string
  readonly number: string
  readonly mortgagee: string
  readonly institutionId: string | null
  readonly rank: number
  readonly amountFen: bigint
  readonly registeredOn: string
  readonly releasedOn: string | null
}

export const insertMortgages = bulkInsert<NewMortgage>({
  coordinate: 'Import.mortgages',
  table: 'mortgage',
  columns: {
    kind: 'text',
    number: 'text',
    mortgagee: 'text',
    institutionId: 'uuid',
    rank: 'int',
    amountFen: 'bigint',
    registeredOn: 'date',
    releasedOn: 'date',
  },
})

export const insertLandLinks = insertLinks('Import.landLinks')
