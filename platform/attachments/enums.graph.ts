import { registerEnumType } from 'type-graphql'

export const AttachmentKind = { PLAN: 'PLAN', AGREEMENT: 'AGREEMENT', MINUTES: 'MINUTES', SEALED_SCAN: 'SEALED_SCAN', OTHER: 'OTHER' } as const
registerEnumType(AttachmentKind, {
  name: 'AttachmentKind',
  description: '附件类别\nKind of attachment',
  valuesConfig: {
    PLAN: { description: '图纸、方案\nPlan' },
    AGREEMENT: { description: '协议、合同\nAgreement' },
    MINUTES: { description: '会议纪要\nMinutes' },
    SEALED_SCAN: { description: '盖章扫描件\nScan of a sealed document' },
    OTHER: { description: '其他\nOther' },
  },
})

export const AttachmentStatus = { IN_FORCE: 'IN_FORCE', WITHDRAWN: 'WITHDRAWN' } as const
registerEnumType(AttachmentStatus, {
  name: 'AttachmentStatus',
  description: '附件状态\nStatus of an attachment',
  valuesConfig: { IN_FORCE: { description: '有效\nIn force' }, WITHDRAWN: { description: '已撤回\nWithdrawn' } },
})
