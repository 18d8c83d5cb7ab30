import { attachableRegisters } from '../../platform/attachments/of-registers.js'
import { attachmentsPart } from '../../platform/attachments/part.js'
import type { Attachable } from '../../platform/attachments/records.js'
import { PROJECT_REGISTERS } from './registers/all.js'

/** The records of this slice that plans, agreements and scans may be attached to. */
export const projectAttachable: Attachable = {
  schema: 'projects',
  writers: ['HOUSING', 'DEVELOPMENT_REFORM', 'MARKET_REGULATION', 'ADMIN_APPROVAL'],
  records: {
    PROJECT: { table: 'project', description: '项目\nProject' },
    SCOPE: { table: 'financed_scope', description: '融资范围\nFinanced scope' },
    BUILDING: { table: 'building', description: '楼栋\nBuilding' },
    ENTERPRISE: { table: 'enterprise', description: '企业\nEnterprise' },
    PROGRESS: { table: 'progress', description: '建设进度\nProgress' },
    STOP_EPISODE: { table: 'stop_episode', description: '停工\nStop of the works' },
    VIOLATION: { table: 'violation', description: '违法违规\nViolation' },
    PRESALE_PERMIT: { table: 'presale_permit', description: '预售许可\nPresale permit' },
    ESCROW_ACCOUNT: { table: 'escrow_account', description: '预售资金监管账户\nEscrow account' },
    ESCROW_MOVEMENT: { table: 'escrow_movement', description: '监管资金收支\nEscrow movement' },
    ...attachableRegisters(PROJECT_REGISTERS),
  },
}

export const projectAttachments = attachmentsPart('Project', projectAttachable)
