import { bulkInsert, type NewFact } from '../../../platform/action/bulk-insert.js'

interface NewNotice extends NewFact {
  readonly kind: 'REMINDER' | 'INTERVIEW'
  readonly laggardAgency: string | null
  readonly metric: string
  readonly evidenceJson: string
  readonly evidenceSha256: string
  readonly content: string
  readonly givenOn: string
}

/** Reminders and interviews of before the hub, with the evidence that was kept of them. */
export const insertLaggardNotices = bulkInsert<NewNotice>({
  coordinate: 'Import.laggardNotices',
  table: 'laggard_notice',
  columns: { kind: 'text', laggardAgency: 'text', metric: 'text', evidenceJson: 'text', evidenceSha256: 'text', content: 'text', givenOn: 'date' },
})
