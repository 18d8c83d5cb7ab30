import { registerEnumType } from 'type-graphql'

export const ViolationStatus = { OPEN: 'OPEN', CORRECTED: 'CORRECTED', REVOKED: 'REVOKED' } as const
registerEnumType(ViolationStatus, {
  name: 'ViolationStatus',
  description: '违法违规的状态\nState of a violation',
  valuesConfig: {
    OPEN: { description: '未办结\nOpen' },
    CORRECTED: { description: '已整改\nCorrected' },
    REVOKED: { description: '已撤销\nRevoked' },
  },
})

export const ViolationOutcome = { CORRECTED: 'CORRECTED', REVOKED: 'REVOKED' } as const
registerEnumType(ViolationOutcome, {
  name: 'ViolationOutcome',
  description: '违法违规的办结结果\nHow a violation was closed',
  valuesConfig: { CORRECTED: { description: '已整改\nCorrected' }, REVOKED: { description: '决定已撤销\nThe decision was revoked' } },
})
