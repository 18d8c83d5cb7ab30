import { attachableRegisters } from '../../platform/attachments/of-registers.js'
import { attachmentsPart } from '../../platform/attachments/part.js'
import type { Attachable } from '../../platform/attachments/records.js'
import { TAX_REGISTERS } from './registers/all.js'

/** The records of this slice that scans may be attached to. */
export const taxAttachable: Attachable = {
  schema: 'tax',
  writers: ['TAXATION'],
  records: {
    TAX_PERIOD: { table: 'tax_period', description: '税款所属期申报\nTax period' },
    ...attachableRegisters(TAX_REGISTERS),
  },
}

export const taxAttachments = attachmentsPart('Tax', taxAttachable)
