import { attachmentsPart } from '../../platform/attachments/part.js'
import type { Attachable } from '../../platform/attachments/records.js'

/** The records of this slice that scans may be attached to. */
export const taxAttachable: Attachable = {
  schema: 'tax',
  writers: ['TAXATION'],
  records: {
    TAX_PERIOD: { table: 'tax_period', description: '税款所属期申报\nTax period' },
  },
}

export const taxAttachments = attachmentsPart('Tax', taxAttachable)
