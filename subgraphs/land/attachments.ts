import { attachableRegisters } from '../../platform/attachments/of-registers.js'
import { attachmentsPart } from '../../platform/attachments/part.js'
import type { Attachable } from '../../platform/attachments/records.js'
import { LAND_REGISTERS } from './registers/all.js'

/** The records of this slice that plans, agreements and scans may be attached to. */
export const landAttachable: Attachable = {
  schema: 'land',
  writers: ['NATURAL_RESOURCES', 'ADMIN_APPROVAL', 'HOUSING'],
  records: {
    PARCEL: { table: 'parcel', description: '宗地\nParcel' },
    CERTIFICATE: { table: 'certificate', description: '证照\nCertificate' },
    MORTGAGE: { table: 'mortgage', description: '抵押\nMortgage' },
    ...attachableRegisters(LAND_REGISTERS),
  },
}

export const landAttachments = attachmentsPart('Land', landAttachable)
