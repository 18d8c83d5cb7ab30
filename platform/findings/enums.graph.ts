import { registerEnumType } from 'type-graphql'

export const FindingSeverity = { ERROR: 'ERROR', WARNING: 'WARNING', INFO: 'INFO' } as const
registerEnumType(FindingSeverity, {
  name: 'FindingSeverity',
  description: '数据问题的级别\nSeverity of a finding',
  valuesConfig: {
    ERROR: { description: '错误：未更正前不能签报\nAn error blocks sign-off' },
    WARNING: { description: '警示：请核对\nA warning asks for a look' },
    INFO: { description: '提示\nA note' },
  },
})

export const FindingState = { OPEN: 'OPEN', CORRECTED: 'CORRECTED', DISMISSED: 'DISMISSED' } as const
registerEnumType(FindingState, {
  name: 'DataFindingState',
  description: '数据问题的状态\nState of a finding',
  valuesConfig: {
    OPEN: { description: '待处理\nOpen' },
    CORRECTED: { description: '已随数据更正而消除\nGone with a correction' },
    DISMISSED: { description: '经人核实，不作问题处理\nDismissed by a person' },
  },
})

export const FindingOrder = { OLDEST: 'OLDEST', NEWEST: 'NEWEST', SEVERITY: 'SEVERITY' } as const
export type FindingOrderName = keyof typeof FindingOrder
registerEnumType(FindingOrder, {
  name: 'FindingOrder',
  description: '数据问题的排序\nOrder of findings',
  valuesConfig: {
    OLDEST: { description: '最早发现的在前\nSeen first comes first' },
    NEWEST: { description: '最近发现的在前\nSeen last comes first' },
    SEVERITY: { description: '最严重的在前，同级先旧后新\nThe gravest first, of those the oldest' },
  },
})
