import { attachableRegisters } from '../../platform/attachments/of-registers.js'
import { attachmentsPart } from '../../platform/attachments/part.js'
import type { Attachable } from '../../platform/attachments/records.js'
import { COORDINATION_REGISTERS } from './registers/all.js'

/** The records of this slice that minutes, consents and documents may be attached to. */
export const coordinationAttachable: Attachable = {
  schema: 'coordination',
  writers: ['MECHANISM_OFFICE', 'TAXATION'],
  records: {
    PUSH: { table: 'project_push', description: '项目推送\nPush of a project' },
    LEGAL_BASIS: { table: 'legal_basis', description: '披露依据\nLegal basis' },
    POLICY_IN_FORCE: { table: 'policy_in_force', description: '施行的政策\nPolicy in force' },
    REPORTING_UNIT: { table: 'reporting_unit', description: '填报单位\nReporting unit' },
    UNIT_SETTING: { table: 'unit_setting', description: '单位设置\nSetting of a unit' },
    ...attachableRegisters(COORDINATION_REGISTERS),
  },
}

export const coordinationAttachments = attachmentsPart('Coordination', coordinationAttachable)
