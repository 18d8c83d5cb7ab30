import { bulkInsert, type NewFact } from '../../platform/action/bulk-insert.js'
import { insertLinks } from '../../platform/linking/bulk-links.js'

interface NewTaxPeriod extends NewFact {
  readonly taxpayerUscc: string | null
  readonly taxpayerName: string
  readonly kind: string
  readonly periodFrom: string
  readonly periodTo: string
  readonly filedOn: string | null
  readonly dueOn: string
  readonly declaredFen: bigint
  readonly paidFen: bigint
  readonly arrearsFen: bigint
}

export const insertTaxPeriods = bulkInsert<NewTaxPeriod>({
  coordinate: 'Import.taxPeriods',
  table: 'tax_period',
  columns: {
    taxpayerUscc: 'text',
    taxpayerName: 'text',
    kind: 'text',
    periodFrom: 'date',
    periodTo: 'date',
    filedOn: 'date',
    dueOn: 'date',
    declaredFen: 'bigint',
    paidFen: 'bigint',
    arrearsFen: 'bigint',
  },
})

export const insertTaxLinks = insertLinks('Import.taxLinks')
