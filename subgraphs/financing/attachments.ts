import { attachableRegisters } from '../../platform/attachments/of-registers.js'
import { attachmentsPart } from '../../platform/attachments/part.js'
import type { Attachable } from '../../platform/attachments/records.js'
import { FINANCING_REGISTERS } from './registers/all.js'

/** The records of this slice that agreements and scans may be attached to; a bank's are that bank's alone. */
export const financingAttachable: Attachable = {
  schema: 'financing',
  writers: ['NFRA', 'CENTRAL_BANK', 'HOUSING', 'FINANCE', 'FINANCIAL_AFFAIRS', 'MECHANISM_OFFICE', 'BANK'],
  records: {
    INSTITUTION: { table: 'institution', description: '金融机构\nInstitution' },
    ENGAGEMENT: { table: 'engagement', description: '银行对接\nBank engagement', ofOneBank: true },
    CREDIT: { table: 'credit', description: '授信\nCredit', ofOneBank: true },
    DISBURSEMENT: { table: 'disbursement', description: '放款\nDisbursement', ofOneBank: true },
    REPORTED_FIGURE: { table: 'reported_figure', description: '填报的融资数\nReported figure' },
    ...attachableRegisters(FINANCING_REGISTERS),
  },
}

export const financingAttachments = attachmentsPart('Financing', financingAttachable)
